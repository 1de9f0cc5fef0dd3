// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { fill, openForm } from './forms.ts';
import { heading } from './heading.ts';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { panel } from './panel.ts';
import type { Watch } from './watch-page.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('watches a figure, tells when it falls, is answered, and is over when the figure is back', async () => {
  const { page, watch } = await office.visit('/measurement/alert-rules', {
    reducedMotion: 'reduce',
  });
  await page.getByRole('button', { name: 'New rule' }).first().click();
  const form = page.getByRole('dialog');
  await fillRule(form);
  await looksRight(page, watch, 'rule-form');
  await form.getByRole('button', { name: 'Add it' }).click();
  await form.waitFor({ state: 'hidden' });
  const rule = panel(page, 'Hardly any commits');
  await rule.getByText('tells', { exact: true }).waitFor();
  await looksRight(page, watch, 'rules');

  await page.getByRole('link', { name: 'Home', exact: true }).first().click();
  const card = page.getByRole('listitem').filter({ hasText: 'A figure wants a look' });
  await card.getByRole('link', { name: 'See which' }).click();
  await heading(page, 'Alerts');
  await looksRight(page, watch, 'alerts');
  await page
    .getByRole('link', { name: /: Commits$/ })
    .first()
    .click();
  await page.getByText('Opened:').waitFor();

  await page.getByRole('button', { name: 'Acknowledge' }).click();
  await page.getByRole('dialog').getByLabel('Reason').fill('The team comes back in May');
  await page.getByRole('button', { name: 'Acknowledge it' }).click();
  await page.getByText('Acknowledged: The team comes back in May').waitFor();
  await looksRight(page, watch, 'alert');
  const address = page.url();

  await page.goto(`${office.address}/measurement/alert-rules`);
  await rule.getByRole('button', { name: 'Change Hardly any commits' }).click();
  await form.getByLabel('Value').fill('1');
  await form.getByRole('button', { name: 'Change it' }).click();
  await rule.getByText('fine', { exact: true }).waitFor();
  await page.goto(address);
  await page.getByText(/^Closed: .* commits, not below 1 commit/).waitFor();
  expect(watch.errors).toEqual([]);
});

it('puts figures together, shares them, and keeps period and order', async () => {
  const { page, watch } = await office.visit('/measurement/dashboards', {
    reducedMotion: 'reduce',
  });
  await page.getByRole('button', { name: 'New dashboard' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Name').fill('Is it well?');
  await form.getByLabel('Begin with').selectOption({ label: 'Template: Health of a project' });
  await form.getByLabel('For project').selectOption({ index: 1 });
  await form.getByLabel('Seen by').selectOption({ label: 'everybody here' });
  await form.getByRole('button', { name: 'Make it' }).click();
  await heading(page, 'Is it well?');
  await page.getByText('Goal: We can build').waitFor();

  await page.getByRole('button', { name: 'Arrange' }).click();
  await page.getByRole('button', { name: 'Move card 3 back' }).click();
  const third = page.locator('main li').nth(2);
  await third.getByText('Days since the last commit').waitFor();
  await page.getByRole('button', { name: 'Add a card' }).click();
  await form.getByLabel('KPI').selectOption({ label: 'Contributors in a year' });
  await form.getByRole('button', { name: 'Add it' }).click();
  await page.getByRole('link', { name: 'Contributors in a year' }).waitFor();
  await looksRight(page, watch, 'dashboard-arranged');
  await page.getByRole('button', { name: 'Done' }).click();

  await page.getByLabel('Period').selectOption({ label: 'last 90 days' });
  await page.getByText('over the 90 days up to').waitFor();
  expect(new URL(page.url()).search).toBe('?days=90');
  await page.reload();
  await third.getByText('Days since the last commit').waitFor();
  await looksRight(page, watch, 'dashboard');
  await page.getByRole('link', { name: 'Dashboards', exact: true }).first().click();
  await page
    .getByRole('row')
    .filter({ hasText: 'Is it well?' })
    .getByText('everybody here')
    .waitFor();
  expect(watch.errors).toEqual([]);
});

it('freezes a report that can be had again to the byte', async () => {
  const { page, watch } = await office.visit('/measurement/reports', { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'Freeze now' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('What').selectOption({ label: 'Dashboard: Is it well?' });
  await form.getByRole('button', { name: 'Freeze it' }).click();
  await form.waitFor({ state: 'hidden' });
  const html = page.getByRole('link', { name: /^HTML of Is it well\?/ });
  await html.waitFor();
  await looksRight(page, watch, 'reports');

  const [first, second] = [await bytesOf(page, html), await bytesOf(page, html)];
  expect(first.equals(second)).toBe(true);
  expect(first.toString()).toContain('Would it survive the loss of somebody?');
  const hash = createHash('sha256').update(first).digest('hex').slice(0, 8);
  await page.getByRole('row').filter({ has: html }).getByText(hash).waitFor();
  expect(watch.errors).toEqual([]);
});

it('changes when a report is frozen and when a digest is sent', async () => {
  const { page, watch } = await office.visit('/measurement/reports', { reducedMotion: 'reduce' });
  await fill(await openForm(page, 'Schedule'), 'Schedule it', (form) =>
    form.getByLabel('What').selectOption({ label: 'Board paper' }),
  );
  const schedule = page.getByRole('row').filter({ hasText: 'Board paper' });
  await schedule.getByText('each month').waitFor();
  await schedule.getByRole('button', { name: /^Change the schedule/ }).click();
  const form = page.getByRole('dialog');
  await fill(form, 'Change it', () =>
    form.getByLabel('When').selectOption({ label: 'each week, on Monday' }),
  );
  await schedule.getByText('each week').waitFor();

  await page.goto(`${new URL(page.url()).origin}/measurement/digests`);
  await openForm(page, 'Order a digest');
  await form.getByLabel('For whom').fill('The pilots');
  await form.getByRole('button', { name: 'Order it' }).click();
  await page.getByText('The pilots').first().waitFor();
  await page.keyboard.press('Escape');
  await form.waitFor({ state: 'hidden' });
  await openForm(page, 'Change the digest for The pilots');
  await fill(form, 'Change it', () => form.getByLabel('For whom').fill('The keepers'));
  await page.getByRole('row').filter({ hasText: 'The keepers' }).waitFor();
  expect(watch.errors).toEqual([]);
});

async function bytesOf(page: Page, link: Locator): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await download.path());
}

/** Far more commits than the project has. */
async function fillRule(form: Locator): Promise<void> {
  await form.getByLabel('Name').fill('Hardly any commits');
  await form.getByLabel('Figure').selectOption({ label: 'Commits' });
  await form.getByLabel('Which project').selectOption({ index: 1 });
  await form.getByLabel('Tell me when it').selectOption({ label: 'falls below a value' });
  await form.getByLabel('Value').fill('1000');
  await form.getByLabel('Over when it is back by').fill('0');
  await form.getByLabel('Who looks at it').fill('Ada');
}

/** Nothing that axe minds, in both colours; and a picture of it where a folder is named. */
async function looksRight(page: Page, watch: Watch, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await watch.settled();
    const folder = process.env.LANTHORN_PICTURES;
    if (folder) await page.screenshot({ path: join(folder, `${name}-${colorScheme}.png`) });
    expect(await offences(page, watch)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light' });
}
