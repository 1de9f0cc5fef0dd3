// SPDX-License-Identifier: Apache-2.0
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { heading } from './heading.ts';
import { homeFor } from './home-for.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('leads an engineer from home to a project that is taken up, and keeps what came of it', async () => {
  const { page, watch } = await office.visit('/');
  await homeFor(page, 'Engineer');
  const card = page.getByRole('listitem').filter({ hasText: 'Worth your next hour' });
  await card.getByRole('link', { name: 'Look at it' }).click();
  await panel(page, 'Why, and what next').getByText('Next:').waitFor();
  const name = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';

  await page.getByRole('button', { name: 'Take it up' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('What you want to do').fill('Mend the flicker');
  await form.getByRole('button', { name: 'Take it', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  const taken = panel(page, 'Taken up').getByRole('row').filter({ hasText: 'Mend the flicker' });
  await taken.getByText('taken', { exact: true }).waitFor();

  await taken.getByRole('button', { name: /^Say what became of it/ }).click();
  await page.getByLabel('Address of the change').fill('https://example.org/lamp/pull/8');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
  await taken.getByText('submitted').waitFor();

  await page.getByRole('link', { name: 'Home', exact: true }).first().click();
  await heading(page, 'Home');
  const mine = page.getByRole('listitem').filter({ hasText: 'What you have taken up' });
  await mine.getByRole('link', { name: 'Mend the flicker' }).waitFor();
  await mine.getByText(`${name}, submitted since`).waitFor();
  expect(watch.errors).toEqual([]);
});

it('remembers what is not for me, and joins a project to an objective', async () => {
  const { page, watch } = await office.visit('/execution/opportunities');
  await panel(page, 'Need and receptivity')
    .getByText(/^Of none of these projects enough is known/)
    .waitFor();
  const list = panel(page, 'Projects').getByRole('row');
  const link = list.nth(2).getByRole('link').first();
  const name = (await link.textContent()) ?? '';
  await link.click();
  await heading(page, name);

  await page.getByRole('button', { name: 'Join to an objective' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Objective that needs it').selectOption({ index: 1 });
  await form.getByRole('button', { name: 'Join', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
  await panel(page, 'Needed for')
    .getByRole('button', { name: /^Take away/ })
    .waitFor();

  await page.getByRole('button', { name: 'Not for me' }).click();
  await page.getByRole('button', { name: 'For me after all' }).waitFor();
  await page.getByRole('link', { name: 'Opportunities', exact: true }).first().click();
  await heading(page, 'Opportunities');
  await panel(page, 'Projects').getByRole('row').nth(1).waitFor();
  // What was listed before is shown until the answer has come.
  await page.getByRole('link', { name, exact: true }).waitFor({ state: 'detached' });
  await page.goto(`${new URL(page.url()).origin}/execution/opportunities?show=aside`);
  await panel(page, 'Projects').getByRole('link', { name, exact: true }).waitFor();
  expect(watch.errors).toEqual([]);
});
