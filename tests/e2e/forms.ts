// SPDX-License-Identifier: Apache-2.0
import type { Locator, Page } from 'playwright-core';

/** Presses the button that is named so, and waits for its form. */
export async function openForm(page: Page, button: string): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const form = page.getByRole('dialog');
  await form.waitFor();
  return form;
}

/** What is filled in is saved, and the form closes over it. */
export async function fill(
  form: Locator,
  save: string,
  write: (form: Locator) => Promise<unknown>,
): Promise<void> {
  await write(form);
  await form.getByRole('button', { name: save, exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}
