// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';

/** The text of the file that a link of a page, or of a part of it, saves. */
export async function download(within: Page | Locator, link: string): Promise<string> {
  const page = 'page' in within ? within.page() : within;
  const coming = page.waitForEvent('download');
  await within.getByRole('link', { name: link }).click();
  return readFileSync(await (await coming).path(), 'utf8');
}
