// SPDX-License-Identifier: Apache-2.0
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { Watch } from './watch-page.ts';

interface Offence {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe minds, each with the elements. */
export async function offences(
  page: Page,
  watch: Watch,
  options: object = {},
): Promise<readonly string[]> {
  await watch.settled();
  // One that was broken off is over as well.
  await page.evaluate('Promise.allSettled(document.getAnimations().map((one) => one.finished))');
  if ((await page.evaluate('typeof axe')) === 'undefined') await page.evaluate(axe.source);
  const { violations } = await page.evaluate<{ violations: readonly Offence[] }>(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  );
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('; ')}`,
  );
}
