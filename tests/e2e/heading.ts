// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';

/** Waits until this is the heading of the page. */
export async function heading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}
