// SPDX-License-Identifier: Apache-2.0
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openForm } from './forms.ts';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

const OBJECTIVE = 'We know what we use';
const OURS = ['--organisation', 'Harbour office'];
const TITLE = 'An inventory of everything';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('takes an initiative from an idea to trouble, and to a plan that says why it changed', async () => {
  const { page, watch } = await office.visit('/execution/initiatives');
  await page.getByText('No initiatives yet').waitFor();
  await makeIdea(page);
  await plan(page);
  await step(page, 'Make the business case');
  await step(page, 'Approve', { 'Approved by': 'The board' });
  await step(page, 'Take in flight');
  await panel(page, 'Earned value').getByText('nothing is booked yet').first().waitFor();

  await book(page, '12,500.00');
  await page.getByText('in trouble').first().waitFor();
  await panel(page, 'Earned value').getByText('More is spent than the budget holds.').waitFor();

  const form = await openForm(page, 'Re-baseline');
  await form.getByLabel('Amount (EUR)').last().fill('15000');
  await save(form, 'Save the plan');
  await form.getByRole('alert').getByText('no reason is given').waitFor();
  await form.getByLabel('Reason').fill('The audit was dearer');
  await form.getByLabel('Approved by').fill('The board');
  await save(form, 'Save the plan');
  await form.waitFor({ state: 'hidden' });

  await panel(page, 'Baselines').getByRole('cell', { name: 'The audit was dearer' }).waitFor();
  await panel(page, 'Trail')
    .getByText(/budget from €10,000.00 to €15,000.00. Baseline 2/)
    .waitFor();
  // The refusal that was asked for is the only error.
  expect(watch.errors.filter((error) => !error.includes('422'))).toEqual([]);

  await page.getByRole('link', { name: 'Initiatives', exact: true }).first().click();
  await heading(page, 'Initiatives');
  await page.getByRole('row').filter({ hasText: TITLE }).getByText('€12,500.00').waitFor();
  await page.getByRole('link', { name: OBJECTIVE }).click();
  await heading(page, OBJECTIVE);
  await panel(page, 'Initiatives').getByRole('link', { name: TITLE }).waitFor();
});

it('is listed and booked to on the command line too', () => {
  const file = join(office.fleet.folder, 'march.csv');
  writeFileSync(file, 'date;amount;what\n02.03.2026;1.000,50;Invoice 2\n');
  const [listed] = JSON.parse(office.run('initiatives', '--json', ...OURS));
  const id = String(listed.id);

  expect(listed).toMatchObject({ title: TITLE, status: 'in-trouble', spent: 1_250_000 });
  expect(office.run('actuals', 'import', file, '--initiative', id, ...OURS)).toContain('1 booked');
  expect(office.run('initiatives', ...OURS)).toContain('€13,500.50');
});

it('lets whoever saves second keep their words, see those of the first, and save', async () => {
  const [ada, bob] = [await openWords(), await openWords()];
  await ada.form.getByLabel('Why').fill('Auditors ask for it');
  await ada.form.getByLabel('Sponsor').fill('The board');
  await save(ada.form, 'Save');
  await ada.form.waitFor({ state: 'hidden' });

  const why = bob.form.getByLabel('Why');
  await why.fill('Customers ask for it');
  await save(bob.form, 'Save');
  await bob.form.getByRole('alert').getByText('What you wrote is still here').waitFor();
  await bob.form.getByText('Meanwhile somebody else wrote: Auditors ask for it').waitFor();
  expect(await why.inputValue()).toBe('Customers ask for it');
  expect(await bob.form.getByLabel('Sponsor').inputValue()).toBe('The board');

  await save(bob.form, 'Save');
  await bob.form.waitFor({ state: 'hidden' });
  await bob.page.getByText('Customers ask for it').first().waitFor();
  await bob.page.getByText('The board').first().waitFor();
  // Being second is the only error.
  expect(bob.watch.errors.filter((error) => !error.includes('412'))).toEqual([]);
  expect(ada.watch.errors).toEqual([]);
});

it('one proof shows in four frameworks, and a gap becomes an initiative', async () => {
  const { page, watch } = await office.visit('/strategy/frameworks');
  await page.getByRole('link', { name: 'ISO/IEC 5230 licence compliance' }).click();
  await page.getByRole('link', { name: /^Proof that the competence/ }).click();
  await heading(page, 'Proof that the competence of each participant was assessed');
  await panel(page, 'Evidence').getByText('No evidence yet').waitFor();

  const form = await openForm(page, 'Add evidence');
  await form.getByLabel('Title').fill('Course results');
  const content = Buffer.from('Ada passed');
  const file = { name: 'results.txt', mimeType: 'text/plain', buffer: content };
  await form.getByLabel(/^File/).setInputFiles(file);
  await form.getByLabel('Owner').fill('Ada');
  await form.getByLabel('Valid from').fill('2026-01-01');
  await save(form, 'Keep it');
  await form.waitFor({ state: 'hidden' });
  await panel(page, 'Evidence').getByRole('link', { name: 'results.txt' }).waitFor();
  const other = panel(page, 'Crosswalk').getByRole('row').filter({ hasText: 'ISO 18974' });
  await other.getByText('proven').waitFor();

  await page.getByRole('link', { name: 'ISO 5230 2020' }).click();
  await page.getByRole('button', { name: 'Plan it: Policy' }).click();
  await save(page.getByRole('dialog'), 'Make the initiative');
  await heading(page, 'ISO 5230: Policy');
  await page.getByText('A written open source policy').waitFor();
  await page.getByRole('link', { name: /^We can show that we meet ISO/ }).waitFor();
  expect(watch.errors).toEqual([]);
});

/** A window of one's own, with the words of the initiative open in it. */
async function openWords() {
  const { page, watch } = await office.visit('/execution/initiatives');
  await page.getByRole('link', { name: TITLE }).click();
  await heading(page, TITLE);
  return { page, watch, form: await openForm(page, 'Change words') };
}

async function makeIdea(page: Page): Promise<void> {
  const form = await openForm(page, 'New initiative');
  await form.getByLabel('Title').fill(TITLE);
  await form.getByLabel('Objective it serves').selectOption({ label: OBJECTIVE });
  await form.getByRole('button', { name: 'Save' }).click();
  await heading(page, TITLE);
}

async function plan(page: Page): Promise<void> {
  const form = await openForm(page, 'Change the plan');
  for (const [place, start, finish] of [
    [1, '2026-01-01', '2026-06-30'],
    [2, '2026-07-01', '2027-12-31'],
  ] as const) {
    await form.getByRole('button', { name: 'Add a milestone' }).click();
    await form.getByRole('textbox', { name: `Milestone ${place}` }).fill(`Part ${place}`);
    await form.getByLabel('Start').last().fill(start);
    await form.getByLabel('Finish').last().fill(finish);
  }
  await form.getByRole('button', { name: 'Add a budget line' }).click();
  await form.getByRole('textbox', { name: 'Budget line 1' }).fill('Audit');
  await form.getByLabel('Kind').selectOption('cash');
  await form.getByLabel('Amount (EUR)').fill('10.000,00');
  await save(form, 'Save the plan');
  await form.waitFor({ state: 'hidden' });
}

async function step(page: Page, name: string, fields: Record<string, string> = {}): Promise<void> {
  const form = await openForm(page, name);
  for (const [label, value] of Object.entries(fields)) await form.getByLabel(label).fill(value);
  await save(form, name);
  await form.waitFor({ state: 'hidden' });
}

async function book(page: Page, amount: string): Promise<void> {
  const form = await openForm(page, 'Book an actual');
  await form.getByLabel('Day').fill('2026-02-01');
  await form.getByLabel(/^Amount/).fill(amount);
  await form.getByLabel('What for').fill('Invoice 1');
  await save(form, 'Book it');
  await form.waitFor({ state: 'hidden' });
}

async function save(form: Locator, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
}
