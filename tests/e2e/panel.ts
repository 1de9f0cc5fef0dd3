// SPDX-License-Identifier: Apache-2.0
import type { Locator, Page } from 'playwright-core';

/** The part of a page that has this heading. */
export function panel(page: Page, title: string): Locator {
  const heading = page.getByRole('heading', { level: 2, name: title, exact: true });
  return page.locator('section').filter({ has: heading }).first();
}
