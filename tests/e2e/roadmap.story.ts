// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fill, openForm } from './forms.ts';
import { heading } from './heading.ts';
import { homeFor } from './home-for.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

const OBJECTIVE = 'We open a project of our own';
const TITLE = 'Open the tide tables';
const DRIVEN = 'The tables are open';
const OURS = ['--organisation', 'Harbour office'];

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('goes from a template over a slipping budget to a review that decides', async () => {
  const { page, watch } = await office.visit('/strategy/templates');
  await page.getByRole('button', { name: `Take it over: ${OBJECTIVE}` }).click();
  await heading(page, OBJECTIVE);
  await page.goto(new URL('/execution/initiatives', office.address).href);
  await addApproved(page);

  await fill(await openForm(page, 'Book an actual'), 'Book it', async (form) => {
    await form.getByLabel('Day').fill('2026-02-01');
    await form.getByLabel(/^Amount/).fill('12,500.00');
    await form.getByLabel('What for').fill('Invoice 1');
  });
  await fill(await openForm(page, 'Add a risk'), 'Save', async (form) => {
    await form.getByLabel('What may happen').fill('The only author leaves');
    await form.getByLabel('Probability').selectOption('4');
    await form.getByLabel('Impact').selectOption('5');
  });
  await panel(page, 'Risks').getByText('4 x 5 = 20 of 25').waitFor();
  await fill(await openForm(page, 'Write down a decision'), 'Save', async (form) => {
    await form.getByLabel('Question').fill('Do we pay for the audit?');
    await form.getByLabel('Options').fill('Yes: it is dear\nNo');
  });
  await panel(page, 'Decisions').getByRole('link', { name: 'Do we pay for the audit?' }).waitFor();

  await toBoardPaperOverHome(page);
  const needed = panel(page, 'Decisions needed');
  await needed.getByText('More is spent than the budget holds.').waitFor();
  await needed.getByText('Risk “The only author leaves”').waitFor();
  await needed.getByRole('listitem').filter({ hasText: 'audit' }).getByRole('link').click();
  await heading(page, 'Do we pay for the audit?');
  await fill(await openForm(page, 'Decide or change'), 'Save', async (form) => {
    await form.getByLabel('Choice').fill('Yes');
    await form.getByLabel('Reasons').fill('Nobody else finds it');
    await form.getByLabel('Decided by').fill('The board');
  });
  await panel(page, 'Yes').getByText('Nobody else finds it').waitFor();
  await page.goto(new URL('/strategy/board-paper', office.address).href);
  await fill(await openForm(page, 'Hold a review'), 'Keep it', async (form) => {
    await form.getByLabel('Title').fill('First quarter');
  });
  await heading(page, 'First quarter');
  await panel(page, 'Decisions made').getByText('Nobody else finds it').waitFor();
  expect(office.run('decisions', 'audit', ...OURS)).toContain('Do we pay for the audit?');
  expect(office.run('risks', ...OURS)).toContain('The only author leaves');
  expect(watch.errors).toEqual([]);
});

it('moves on the roadmap by the keyboard, with a reason', async () => {
  const { page, watch } = await office.visit('/strategy/roadmap');
  const bar = page.getByRole('button', { name: new RegExp(`move ${TITLE}, in trouble`) });
  await bar.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowRight');
  await bar.getByText('+8 days').waitFor();
  await page.keyboard.press('Enter');
  await fill(page.getByRole('dialog'), 'Move it', async (form) => {
    expect(await form.getByLabel('By how many days').inputValue()).toBe('8');
    await form.getByLabel('Reason').fill('The author was ill');
    await form.getByLabel('Approved by').fill('The board');
  });
  await panel(page, 'As a table').getByText('2026-01-09 to 2028-01-08').waitFor();
  await panel(page, 'As a table').getByText('2026-01-01 to 2027-12-31').waitFor();

  const box = await bar.boundingBox();
  if (box === null) throw new Error('The bar is not to be seen');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 60, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const dragged = page.getByRole('dialog').getByLabel('By how many days');
  expect(Number(await dragged.inputValue())).toBeGreaterThan(5);
  expect(watch.errors).toEqual([]);
});

it('says what turns when the initiative is dropped, and does it when that is accepted', async () => {
  const { page, watch } = await office.visit('/strategy/objectives');
  await page.getByRole('link', { name: OBJECTIVE }).first().click();
  await heading(page, OBJECTIVE);
  await fill(await openForm(page, 'Add a key result'), 'Add it', async (form) => {
    await form.getByLabel('Title').fill(DRIVEN);
    await form.getByLabel('Values come from').selectOption({ label: `Milestones of: ${TITLE}` });
    await form.getByLabel(/^Target/).fill('1');
  });
  await panel(page, DRIVEN)
    .getByRole('link', { name: /^Milestones behind/ })
    .waitFor();

  await page.goto(new URL('/strategy/what-if', office.address).href);
  await page.getByRole('checkbox', { name: new RegExp(`^${TITLE}`) }).check();
  await page.getByRole('button', { name: 'Show what turns' }).click();
  const row = page.getByRole('row').filter({ hasText: DRIVEN });
  await row.getByText('certain').waitFor();
  await row.getByText('off track: it ends at 0% of 100%').waitFor();
  await page.getByLabel('Reason').fill('Others do it');
  await page.getByLabel('Approved by').fill('The board');
  await page.getByRole('button', { name: 'Make it so' }).click();
  await heading(page, 'Decisions');
  await page.getByRole('link', { name: 'Do we drop an initiative?' }).waitFor();
  expect(office.run('initiatives', ...OURS)).toContain('cancelled');
  expect(watch.errors).toEqual([]);
});

async function addApproved(page: Page): Promise<void> {
  const form = await openForm(page, 'New initiative');
  await form.getByLabel('Title').fill(TITLE);
  await form.getByLabel('Objective it serves').selectOption({ label: OBJECTIVE });
  await form.getByRole('button', { name: 'Save' }).click();
  await heading(page, TITLE);
  await fill(await openForm(page, 'Change the plan'), 'Save the plan', async (plan) => {
    await plan.getByRole('button', { name: 'Add a milestone' }).click();
    await plan.getByRole('textbox', { name: 'Milestone 1' }).fill('All of it');
    await plan.getByLabel('Start').fill('2026-01-01');
    await plan.getByLabel('Finish').fill('2027-12-31');
    await plan.getByRole('button', { name: 'Add a budget line' }).click();
    await plan.getByRole('textbox', { name: 'Budget line 1' }).fill('Audit');
    await plan.getByLabel('Kind').selectOption('cash');
    await plan.getByLabel('Amount (EUR)').fill('10000');
  });
  await fill(await openForm(page, 'Make the business case'), 'Make the business case', nothing);
  await fill(await openForm(page, 'Approve'), 'Approve', (approve) =>
    approve.getByLabel('Approved by').fill('The board'),
  );
  await fill(await openForm(page, 'Take in flight'), 'Take in flight', nothing);
}

async function nothing(): Promise<void> {}

/** The trouble shows on the home of the lead, and the executive's leads to the paper. */
async function toBoardPaperOverHome(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Home', exact: true }).first().click();
  await homeFor(page, 'OSPO lead');
  const off = page.getByRole('listitem').filter({ hasText: 'Initiatives off their plan' });
  await off.getByText('More is spent than the budget holds.').waitFor();
  await homeFor(page, 'Executive');
  await page.getByRole('link', { name: 'Read the board paper' }).click();
  await heading(page, 'Board paper');
}
