// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';

/** Chooses whose first screen is shown; the page is Home. */
export async function homeFor(page: Page, role: string): Promise<void> {
  const chosen = page.waitForResponse(
    (response) => response.url().endsWith('/home/role') && response.ok(),
  );
  await page.getByLabel('Home for').selectOption({ label: `For: ${role}` });
  await chosen;
}
