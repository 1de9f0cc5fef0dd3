// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { tabTo } from './press.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

/** Opens the command palette and waits until what is typed goes there. */
async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  const hasFocus = `document.activeElement.matches('[role="dialog"] input')`;
  await expect.poll(() => page.evaluate<boolean>(hasFocus)).toBe(true);
}

it('finds a component with the command palette', async () => {
  const { page, watch } = await office.visit('/');
  await watch.settled();
  await openPalette(page);
  await page.keyboard.type('font-mill');
  await page.getByRole('dialog').getByText('font-mill 4.0.1').waitFor();
  await page.keyboard.press('Enter');
  await heading(page, 'font-mill 4.0.1');
  expect(watch.errors).toEqual([]);
});

it('jumps to a page with the command palette, and closes it with Escape', async () => {
  const { page, watch } = await office.visit('/');
  await watch.settled();
  await openPalette(page);
  const found = page.getByRole('dialog').locator('[data-action]');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await openPalette(page);
  await page.keyboard.type('what is allowed');
  await expect.poll(() => found.allInnerTexts()).toEqual(['Policy\nWhat is allowed here?']);
  await page.keyboard.press('Enter');
  await heading(page, 'Policy');
});

it('walks the main story with Tab and Enter alone', async () => {
  const { page, watch } = await office.visit('/');
  await watch.settled();
  await tabTo(page, 'Skip to the page');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Licence compliance is under control');
  await page.keyboard.press('Enter');
  await heading(page, 'Licence compliance is under control');
  await watch.settled();
  await tabTo(page, /^Rows behind: The policy/);
  await page.keyboard.press('Enter');
  await heading(page, 'Components that the policy allows');
  await watch.settled();
  await tabTo(page, /font-mill/);
  await page.keyboard.press('Enter');
  await heading(page, 'font-mill 4.0.1');
  await watch.settled();
  await tabTo(page, 'harbour-web');
  await page.keyboard.press('Enter');
  await heading(page, 'harbour-web');
});

it('changes a target without a mouse, and the focus comes back', async () => {
  const { page, watch } = await office.visit('/strategy/objectives');
  await watch.settled();
  await tabTo(page, 'We know what we use');
  await page.keyboard.press('Enter');
  await heading(page, 'We know what we use');
  await watch.settled();
  await tabTo(page, /^Change target or due date/);
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: /^Change:/ });
  await form.waitFor();
  await form.getByRole('textbox', { name: 'Reason' }).waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await page.locator(':focus').filter({ hasText: 'Change target or due date' }).waitFor();
});

it('explains a link that was used before', async () => {
  const { page } = await office.visitSignedOut(office.usedLink);
  await heading(page, 'Sign in to Lanthorn');
  expect(await page.getByRole('alert').textContent()).toContain('used before');
  expect(await page.title()).toBe('Sign in · Lanthorn');
});

it('signs out, and then shows nothing but how to sign in', async () => {
  const { page, watch } = await office.visitSignedOut('/');
  await heading(page, 'Sign in to Lanthorn');
  await page.goto(office.newLink());
  await heading(page, 'Home');
  await watch.settled();
  await tabTo(page, 'Account');
  await page.keyboard.press('Enter');
  await tabTo(page, 'Sign out');
  await page.keyboard.press('Enter');
  await heading(page, 'Sign in to Lanthorn');
  expect(await page.getByRole('navigation').count()).toBe(0);

  await page.goto(new URL('/compliance/inventory', office.address).href);
  await heading(page, 'Sign in to Lanthorn');
});
