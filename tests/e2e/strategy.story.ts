// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fill, openForm } from './forms.ts';
import { heading } from './heading.ts';
import { homeFor } from './home-for.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';

const TITLE = 'Our people are trained';
const METRIC = 'Days since the last commit';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('takes an objective from a wish to its end, by a KPI of its own and by what people say', async () => {
  const { page, watch } = await office.visit('/measurement/kpis');
  await addKpi(page);
  await page.goto(new URL('/strategy/objectives', office.address).href);
  await fill(await openForm(page, 'New objective'), 'Save', async (form) => {
    await form.getByLabel('Title').fill(TITLE);
  });
  await heading(page, TITLE);
  await addKeyResults(page);

  await fill(await openForm(page, 'Check in'), 'Check in', async (form) => {
    await form.getByLabel(/How sure/).selectOption('8');
    await form.getByLabel('What changed?').fill('A trainer was found');
  });
  await panel(page, 'Check-ins').getByText('8 of 10 sure').waitFor();
  await fill(await openForm(page, 'Close it'), 'Close it', async (form) => {
    await form.getByLabel('How did it end?').selectOption({ label: 'partly reached' });
    await form.getByLabel('In a sentence').fill('Four teams of ten');
  });
  await panel(page, 'Trail').getByText('Closed as partly: Four teams of ten.').waitFor();
  await page.getByRole('link', { name: 'Objectives', exact: true }).first().click();
  await panel(page, 'Closed objectives').getByRole('link', { name: TITLE }).waitFor();
  expect(watch.errors).toEqual([]);
});

it('takes an objective over from a template, with its KPIs', async () => {
  const { page, watch } = await office.visit('/strategy/objectives');
  await page.getByRole('link', { name: 'From a template' }).click();
  await page.getByRole('button', { name: 'Take it over: What we use is up to date' }).click();
  await heading(page, 'What we use is up to date');
  await panel(page, 'Everything together is at most ten years old').waitFor();
  await panel(page, 'Trail').getByText('Taken over from a template.').waitFor();
  expect(watch.errors).toEqual([]);
});

it('leads an executive from home to the board paper, to a review of it, and from a figure to its rows', async () => {
  const { page, watch } = await office.visit('/');
  await homeFor(page, 'Executive');
  await page.getByRole('link', { name: 'Read the board paper' }).click();
  await heading(page, 'Board paper');
  await panel(page, 'Decisions needed').getByText('has no owner').first().waitFor();
  await fill(await openForm(page, 'Hold a review'), 'Keep it', async (form) => {
    await form.getByLabel('Title').fill('First quarter');
    await form.getByLabel('What was said and decided?').fill('Go on as planned.');
  });
  await heading(page, 'First quarter');
  await panel(page, 'Said and decided').getByText('Go on as planned.').waitFor();
  await panel(page, 'Where the figures are from')
    .getByRole('link', { name: 'Rows' })
    .first()
    .click();
  await page.getByRole('heading', { name: 'Readings' }).waitFor();
  expect(office.run('board-paper', '--organisation', 'Harbour office')).toContain(
    'Compared with “First quarter”',
  );
  expect(watch.errors).toEqual([]);
});

async function addKpi(page: Page): Promise<void> {
  await fill(await openForm(page, 'New KPI'), 'Add it', async (form) => {
    await form.getByLabel('Metric').selectOption({ label: METRIC });
    await form.getByLabel(/^Target/).fill('30');
  });
  await heading(page, METRIC);
}

/** One that people claim, and one that is bound. */
async function addKeyResults(page: Page): Promise<void> {
  await fill(await openForm(page, 'Add a key result'), 'Add it', async (form) => {
    await form.getByLabel('Title').fill('Ten teams have had the course');
    await form.getByRole('textbox', { name: /^Unit/ }).fill('teams');
    await form.getByLabel('Value today').fill('0');
    await form.getByLabel(/^Target/).fill('10');
  });
  const claim = await openForm(page, 'Claim a value: Ten teams have had the course');
  await fill(claim, 'Claim it', (form) => form.getByLabel(/^Value/).fill('4'));
  await panel(page, 'Ten teams have had the course')
    .getByText('40%', { exact: true })
    .first()
    .waitFor();
  await fill(await openForm(page, 'Add a key result'), 'Add it', async (form) => {
    await form.getByLabel('Title').fill('Somebody is at work');
    await form.getByLabel('Values come from').selectOption({ label: `KPI: ${METRIC}` });
    await form.getByLabel(/^Target/).fill('30');
  });
  const bound = panel(page, 'Somebody is at work');
  await bound.getByRole('link', { name: /^Rows behind/ }).waitFor();
}
