// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fill, openForm } from './forms.ts';
import { heading } from './heading.ts';
import { homeFor } from './home-for.ts';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';
import type { Watch } from './watch-page.ts';

const OURS = ['--organisation', 'Harbour office'];
const TITLE = 'Chart the harbour';
const DAY_MS = 86_400_000;

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('shows who is over-booked by what, on the initiative, in capacity and on the home of the lead', async () => {
  const { page, watch } = await office.visit('/execution/capacity', { reducedMotion: 'reduce' });
  await page.getByText('Nobody is here yet').waitFor();
  await addPerson(page, 'Ada', '20', 'TypeScript, maps');
  await addPerson(page, 'Bo', '8', 'Writing');
  await panel(page, 'Planned of available hours').getByRole('rowheader', { name: /Ada/ }).waitFor();
  await page.goto(new URL('/execution/initiatives', office.address).href);
  await addCase(page);

  await fill(await openForm(page, 'Change the team'), 'Save the team', async (form) => {
    await form.getByRole('button', { name: 'Add somebody' }).click();
    await form.getByLabel('Person or team 1', { exact: true }).selectOption({ label: 'Ada' });
    await form.getByLabel('Does what').fill('Surveys');
    await form.getByRole('spinbutton', { name: /^Hours/ }).fill('400');
  });
  await panel(page, 'Team').getByText('Ada is over-booked by').first().waitFor();
  await panel(page, 'Trail').getByText('Team: members from 0 to 1').waitFor();

  await page.goto(new URL('/execution/capacity', office.address).href);
  await panel(page, 'Over-booked').getByRole('link', { name: TITLE }).first().waitFor();
  await page.getByLabel('Try to move').selectOption({ label: `What if it moved: ${TITLE}` });
  await panel(page, `If “${TITLE}” came 14 days later`).getByText('Nothing was changed').waitFor();
  await lookAt(page, watch, 'capacity');
  await page.getByRole('link', { name: 'Home', exact: true }).first().click();
  await homeFor(page, 'OSPO lead');
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Over-booked' })
    .getByText(/^Ada: /)
    .waitFor();
  expect(watch.errors).toEqual([]);
});

it('takes an open role from offered over agreed to given hours, which are booked', async () => {
  const { page, watch } = await office.visit('/execution/initiatives', { reducedMotion: 'reduce' });
  await page.getByRole('link', { name: TITLE }).click();
  await fill(await openForm(page, 'Open a role'), 'Save', async (form) => {
    await form.getByLabel('What somebody is to do').fill('Draw the depths');
    await form.getByLabel('Skills').fill('maps');
    await form.getByLabel(/^Hours in all/).fill('40');
  });
  await panel(page, 'Open roles').getByText('Ada (maps)').waitFor();
  await page.getByRole('link', { name: 'Home', exact: true }).first().click();
  await homeFor(page, 'Engineer');
  await page.getByRole('link', { name: 'Offer hours' }).click();
  await heading(page, 'Open roles');
  await fill(await openForm(page, 'Offer hours for it: Draw the depths'), 'Offer them', (form) =>
    offer(form, 'Quay company'),
  );

  const row = panel(page, 'Offers of hours').getByRole('row').filter({ hasText: 'Quay company' });
  await row.getByText('offered', { exact: true }).waitFor();
  await lookAt(page, watch, 'open-roles');
  await row.getByRole('button', { name: /^Agree/ }).click();
  await fill(page.getByRole('dialog'), 'Agree', (form) =>
    form.getByRole('spinbutton', { name: /^Hours/ }).fill('30'),
  );
  await row.getByText('agreed', { exact: true }).waitFor();
  await panel(page, 'Help that is wanted').getByText('10 h of 40 h').waitFor();
  await row.getByRole('button', { name: /^Book what was given/ }).click();
  await fill(page.getByRole('dialog'), 'Book what was given', (form) =>
    form.getByLabel('Note').fill('Two weekends'),
  );
  await row.getByText('30 h given').waitFor();

  await page.getByRole('link', { name: TITLE }).first().click();
  await panel(page, 'Actuals').getByText('Quay company: Draw the depths').waitFor();
  await panel(page, 'Trail').getByText('went from agreed to given').waitFor();
  expect(watch.errors).toEqual([]);
});

it('is told on the command line too', () => {
  expect(office.run('roles', ...OURS)).toContain('10 of 40 h');
  const report = JSON.parse(printed('capacity', '--json', '--periods', '4', ...OURS));
  expect(report.clashes[0].sentence).toMatch(/^Ada is over-booked by .* “Chart the harbour”/);
});

/** What a command prints, whatever its exit code: 1 says that somebody is over-booked. */
function printed(...words: readonly string[]): string {
  try {
    return office.run(...words);
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

async function addPerson(page: Page, name: string, hours: string, skills: string): Promise<void> {
  await fill(await openForm(page, 'Add a person or team'), 'Save', async (form) => {
    await form.getByLabel('Name').fill(name);
    await form.getByRole('spinbutton', { name: /^Hours a week/ }).fill(hours);
    await form.getByLabel('Skills').fill(skills);
  });
  await panel(page, 'People and teams').getByRole('rowheader', { name }).waitFor();
}

/** An initiative with a business case, planned over ten weeks from today. */
async function addCase(page: Page): Promise<void> {
  await fill(await openForm(page, 'New initiative'), 'Save', (form) =>
    form.getByLabel('Title').fill(TITLE),
  );
  await heading(page, TITLE);
  await fill(await openForm(page, 'Change the plan'), 'Save the plan', async (form) => {
    await form.getByRole('button', { name: 'Add a milestone' }).click();
    await form.getByRole('textbox', { name: 'Milestone 1' }).fill('All of it');
    await form.getByLabel('Start').fill(inDays(0));
    await form.getByLabel('Finish').fill(inDays(70));
  });
  await fill(
    await openForm(page, 'Make the business case'),
    'Make the business case',
    async () => {},
  );
}

async function offer(form: Locator, who: string): Promise<void> {
  await form.getByLabel('Who offers').fill(who);
  await form.getByLabel('Is', { exact: true }).selectOption('partner');
  await form.getByLabel(/^From/).fill(inDays(7));
  await form.getByLabel(/^To\b/).fill(inDays(35));
}

function inDays(days: number): string {
  return new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
}

/** axe in light and dark, and pictures where a folder is named. */
async function lookAt(page: Page, watch: Watch, name: string): Promise<void> {
  const folder = process.env.LANTHORN_PICTURES;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await offences(page, watch)).toEqual([]);
    if (folder)
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
