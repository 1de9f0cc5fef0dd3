// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openForm } from './forms.ts';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

const NEED = 'A wiki for the pilots';
const OURS = ['--organisation', 'Harbour office'];

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('takes a need from candidates over costs and trial to decision, initiative and review, and the radar shows it', async () => {
  const { page, watch } = await office.visit('/execution/adoptions');
  await page.getByText('No need is written down yet').waitFor();
  await compare(page);
  await tryOut(page);
  await adopt(page);
  await takePictures(page, 'adoption');

  await page.getByRole('link', { name: 'Radar', exact: true }).first().click();
  await heading(page, 'Radar');
  const row = panel(page, 'Applications').getByRole('row').filter({ hasText: 'lamp' });
  await row.getByText('adopt', { exact: true }).waitFor();
  await row.getByRole('link', { name: 'lamp' }).click();
  await heading(page, NEED);
  expect(watch.errors).toEqual([]);
});

it('publishes an edition of the radar, and shows what moves after it', async () => {
  const { page, watch } = await office.visit('/execution/radar');
  await heading(page, 'Radar');
  for (const [name, ring] of [
    ['Rust', 'assess'],
    ['Elm', 'trial'],
    ['CORBA', 'hold'],
  ] as const) {
    await setByHand(page, name, ring);
  }
  const publish = await openForm(page, 'Publish an edition');
  await publish.getByLabel('Title').fill('Spring');
  await save(publish, 'Publish it');
  await panel(page, 'Editions').getByRole('link', { name: 'Spring' }).waitFor();

  await page.getByRole('button', { name: 'Change Rust' }).click();
  await page.getByRole('dialog').getByLabel('Ring').selectOption('trial');
  await save(page.getByRole('dialog'), 'Save');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  const tools = panel(page, 'Tools');
  await tools.getByRole('row').filter({ hasText: 'Rust' }).getByText('in, was assess').waitFor();
  await takePictures(page, 'radar');
  await panel(page, 'Editions').getByRole('link', { name: 'Spring' }).click();
  await heading(page, 'Spring');
  const then = panel(page, 'Tools').getByRole('row').filter({ hasText: 'Rust' });
  await then.getByText('assess', { exact: true }).waitFor();
  expect(watch.errors).toEqual([]);
});

it('is on the command line too', () => {
  const [listed] = JSON.parse(office.run('adoptions', '--json', ...OURS));
  expect(listed).toMatchObject({ title: NEED, state: 'reviewed', chosen: 'lamp' });
  expect(office.run('adoptions', String(listed.id), ...OURS)).toContain('lamp: place 1');
  expect(office.run('radar', ...OURS)).toMatch(/adopt +Applications +lamp/);
});

async function compare(page: Page): Promise<void> {
  await writeNeed(page);
  await setCriteria(page);
  await addCandidate(page, 'lamp');
  await addCandidate(page, 'Torch');
  await judge(page, 'lamp', ['3', '4']);
  await judge(page, 'Torch', ['4', '1']);
  const comparison = panel(page, 'Comparison');
  await comparison.getByText(/^lamp is first with \d+ of 100/).waitFor();
  await comparison.getByText(/^Ease of use \(weight 40\): lamp stays first/).waitFor();
  await writeCosts(page);
  await panel(page, 'Cost over 3 years')
    .getByText(/€18,000.00 less than staying; it has paid for itself from month \d+ on/)
    .first()
    .waitFor();
}

async function tryOut(page: Page): Promise<void> {
  await step(page, 'Compare');
  await planTrial(page);
  await step(page, 'Begin the trial');
  await tellTrial(page);
  await takePictures(page, 'adoption-trial');
}

async function adopt(page: Page): Promise<void> {
  await decide(page);
  await panel(page, 'Decision').getByText('adopt lamp').waitFor();
  const initiative = await openForm(page, 'Make an initiative');
  await save(initiative, 'Make it');
  await panel(page, 'Decision').getByRole('link', { name: 'Introduce lamp' }).waitFor();
  await step(page, 'It is in use');
  const review = await openForm(page, 'Review it');
  await review.getByLabel('Value (calls)').fill('2');
  await review.getByLabel('What was found').fill('Two calls a week are left.');
  await review.getByLabel('Lesson').fill('Teach the night shift first.');
  await save(review, 'Keep the review');
  await panel(page, 'Benefits review').getByText('Teach the night shift first.').waitFor();
  await panel(page, 'Decisions').getByText(`What do we use for “${NEED}”?`).waitFor();
}

async function writeNeed(page: Page): Promise<void> {
  const form = await openForm(page, 'New need');
  await form.getByLabel('What is needed').fill(NEED);
  await form.getByLabel('What for').fill('Pilots call the office for the tide tables.');
  await form.getByLabel('Whose need it is').fill('Pilots');
  await form.getByLabel('Used today').fill('PaperWiki');
  await form.getByLabel('Its contract ends on').fill('2027-12-31');
  await form.getByLabel('What it costs a year').fill('12000');
  await save(form, 'Save');
  await heading(page, NEED);
}

async function setCriteria(page: Page): Promise<void> {
  const form = await openForm(page, 'Must-haves and criteria');
  await form.getByRole('button', { name: 'Add a must-have' }).click();
  await form.getByRole('textbox', { name: 'Must-have 1' }).fill('Exports all pages');
  for (const [place, title, weight] of [
    [1, 'Ease of use', '40'],
    [2, 'People behind it', '60'],
  ] as const) {
    await form.getByRole('button', { name: 'Add a criterion' }).click();
    await form.getByRole('textbox', { name: `Criterion ${place}` }).fill(title);
    await form.getByLabel('Weight').last().fill(weight);
  }
  await form.getByText('now 100 together').waitFor();
  await save(form, 'Save');
  await form.waitFor({ state: 'hidden' });
}

async function addCandidate(page: Page, name: string): Promise<void> {
  const form = await openForm(page, 'Add a candidate');
  await form.getByLabel('Name').fill(name);
  await save(form, 'Save');
  await form.waitFor({ state: 'hidden' });
}

async function judge(page: Page, name: string, scores: readonly [string, string]): Promise<void> {
  const form = await openForm(page, `Judge ${name}`);
  await form.getByLabel('Exports all pages', { exact: true }).selectOption('fits');
  await form.getByLabel('Evidence: Exports all pages').fill('Tried with ten pages');
  for (const [place, title] of ['Ease of use', 'People behind it'].entries()) {
    await form.getByLabel(title, { exact: true }).selectOption(scores[place] ?? '');
    await form.getByLabel(`Evidence: ${title}`).fill('Two pilots looked at it');
  }
  await save(form, 'Keep it');
  await form.waitFor({ state: 'hidden' });
}

async function writeCosts(page: Page): Promise<void> {
  const form = await openForm(page, 'Write the costs');
  await form.getByRole('button', { name: 'Add a line: lamp' }).click();
  await form.getByRole('textbox', { name: 'Line 2' }).fill('Moving the pages');
  await form.getByLabel('Amount').last().fill('9.000,00');
  await form.getByRole('button', { name: 'Add a line: lamp' }).click();
  await form.getByRole('textbox', { name: 'Line 3' }).fill('A server');
  await form.getByLabel('Kind').last().selectOption('hosting');
  await form.getByLabel('Amount').last().fill('3000');
  await save(form, 'Save the costs');
  await form.waitFor({ state: 'hidden' });
}

async function planTrial(page: Page): Promise<void> {
  const form = await openForm(page, 'Plan the trial');
  await form.getByLabel('First day').fill('2026-03-01');
  await form.getByLabel('What it has to show').fill('Nine of ten find the table in a minute');
  await form.getByLabel('Questions to answer').fill('Does it work on a boat?');
  await form.getByLabel('Last day').fill('2026-03-31');
  await save(form, 'Save the plan');
  await form.waitFor({ state: 'hidden' });
}

async function tellTrial(page: Page): Promise<void> {
  const form = await openForm(page, 'Say what came of it');
  const name = 'Nine of ten find the table in a minute (lamp)';
  await form.getByLabel(name, { exact: true }).selectOption('met');
  await form.getByLabel(`Found: ${name}`).fill('All ten did');
  await form.getByLabel('Does it work on a boat?').fill('Yes, from the cache');
  await save(form, 'Keep it');
  await form.waitFor({ state: 'hidden' });
}

async function decide(page: Page): Promise<void> {
  const form = await openForm(page, 'Decide');
  await form.getByLabel(/^Why/).fill('Pilots find what they need');
  await form.getByLabel('Decided by').fill('The board');
  await form.getByLabel('Looked at again on').fill('2027-03-31');
  await form.getByLabel('Benefit').fill('Fewer calls');
  await form.getByLabel('Unit').fill('calls');
  await form.getByLabel('Value before').fill('9');
  await form.getByLabel('Expected value').fill('3');
  await save(form, 'Keep the decision');
  await form.waitFor({ state: 'hidden' });
}

async function setByHand(page: Page, name: string, ring: string): Promise<void> {
  const form = await openForm(page, 'Set by hand');
  await form.getByLabel('Technology').fill(name);
  await form.getByLabel('Quadrant').selectOption({ label: 'Tools' });
  await form.getByLabel('Ring').selectOption(ring);
  await form.getByLabel('Why').fill('Two teams have asked');
  await save(form, 'Save');
  await form.waitFor({ state: 'hidden' });
}

async function step(page: Page, name: string): Promise<void> {
  const form = await openForm(page, name);
  await save(form, name);
  await form.waitFor({ state: 'hidden' });
}

async function save(form: Locator, name: string): Promise<void> {
  await form.getByRole('button', { name, exact: true }).click();
}

/** For people to look at, where a folder is named. */
async function takePictures(page: Page, name: string): Promise<void> {
  const folder = process.env.LANTHORN_PICTURES;
  if (!folder) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage: true });
  }
}
