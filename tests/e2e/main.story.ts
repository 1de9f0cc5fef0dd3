// SPDX-License-Identifier: Apache-2.0
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { heading } from './heading.ts';
import { type OpenOffice, openOffice } from './open-office.ts';

const OBJECTIVE = 'We release dependably';
const REASON = 'The board asks for two releases a quarter, not three.';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('leads from the first link to an objective, its rows, a component and the path from the root', async () => {
  const { page, watch } = await office.visit('/');
  await watch.settled();
  expect(await page.locator('main').textContent()).toMatch(/\d of 4 objectives are on track/);

  await page.getByRole('link', { name: 'Licence compliance is under control' }).click();
  await heading(page, 'Licence compliance is under control');

  await page.getByRole('link', { name: /^Rows behind: The policy allows every/ }).click();
  await heading(page, 'Components that the policy allows');
  const rows = page.getByRole('region', { name: /^Rows behind/ });
  await rows.getByRole('link', { name: /font-mill/ }).click();

  await heading(page, 'font-mill 4.0.1');
  const usage = page.getByRole('region', { name: 'Where the component is used' }).getByRole('row');
  const used = usage.filter({ hasText: 'harbour-web' });
  expect(await used.textContent()).toMatch(/package-lock\.json:\d+/);
  expect(await used.getByRole('listitem').allInnerTexts()).toEqual([
    'chart-room@3.0.0',
    'ink-press@1.2.0',
    'font-mill@4.0.1',
  ]);

  await usage.getByRole('link', { name: 'harbour-web' }).click();
  await heading(page, 'harbour-web');
  expect(watch.errors).toEqual([]);
});

it('gives every number on the first screen a next step that shows the same number', async () => {
  const { page, watch } = await office.visit('/');
  await watch.settled();
  for (const [card, total] of [
    ['Open findings', /^\d+ findings?$/],
    ['Components in use', /^\d+ components?$/],
  ] as const) {
    const item = cardOf(page, card);
    const numbers = (await item.locator('p').allInnerTexts()).join(' ').match(/\d+/g);
    // Behind what to look at first.
    await item.getByRole('link').last().click();
    await watch.settled();
    const shown = await page.getByRole('status').filter({ hasText: total }).textContent();
    expect(numbers, card).toContain(/\d+/.exec(shown ?? '')?.[0]);
    await page.goBack();
    await heading(page, 'Home');
  }
});

it('goes from a repository to its components, findings and people', async () => {
  const { page, watch } = await office.visit('/repositories');
  await watch.settled();
  const row = page.getByRole('row').filter({ hasText: 'harbour-web' });
  const [, , components, findings, commits] = await row.getByRole('link').allInnerTexts();
  expect([components, commits]).toEqual(['98', '420']);

  await row.getByRole('link', { name: '98' }).click();
  await heading(page, 'Inventory');
  await page.getByText('98 components', { exact: true }).waitFor();
  await page.goBack();
  await row.getByRole('link', { name: findings ?? '', exact: true }).click();
  await heading(page, 'Findings');
  await page.getByText(`${findings} findings`, { exact: true }).waitFor();
  await page.goBack();
  await row.getByRole('link', { name: '420' }).click();
  await heading(page, 'harbour-web');
  await page.getByRole('link', { name: 'Contributors', exact: true }).first().click();
  await heading(page, 'Contributors');
  await watch.settled();
  await page
    .getByRole('region', { name: /^Rows behind/ })
    .getByText('Esi Marina')
    .waitFor();
});

it('asks who is who, remembers the answer, and takes it back', async () => {
  const { page, watch } = await office.visit('/');
  await expect.poll(() => proposalsIn(page), { timeout: 20_000, interval: 250 }).toBe(1);
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByText('7 people', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Who is who: 1 to decide' }).click();
  await heading(page, 'Who is who');
  await page.getByRole('checkbox', { name: /^Choose C.* Fender and C.* Fender$/ }).check();
  await page.getByRole('button', { name: 'One person' }).click();
  await page.getByText('Nothing to decide').waitFor();

  await page.getByRole('link', { name: 'People', exact: true }).first().click();
  await page.getByText('6 people', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Cleo Fender' }).click();
  await heading(page, 'Cleo Fender');
  const why = page.getByRole('region', { name: 'Why they are one person' });
  await why.getByText('decided by hand').waitFor();

  await page.goto(new URL('/measurement/people-review', office.address).href);
  await page.getByRole('checkbox', { name: /^Choose the decision about .*Fender/ }).check();
  await page.getByRole('button', { name: 'Undo chosen' }).click();
  await page.getByText('1 proposal', { exact: true }).waitFor();
  expect(watch.errors).toEqual([]);
});

it('changes a target with a reason that everybody reads in the trail and in the log', async () => {
  const { page, watch } = await office.visit('/strategy/objectives');
  await page.getByRole('link', { name: OBJECTIVE }).click();
  await heading(page, OBJECTIVE);
  await page.getByRole('button', { name: /^Change target or due date/ }).click();
  const form = page.getByRole('dialog', { name: /^Change:/ });
  await form.getByRole('spinbutton', { name: /^Target/ }).fill('2');
  await form.getByRole('button', { name: 'Change it' }).click();
  await form.getByRole('textbox', { name: 'Reason' }).fill(REASON);
  await form.getByRole('button', { name: 'Change it' }).click();
  await form.waitFor({ state: 'hidden' });

  const trail = page.getByRole('region', { name: 'Trail of the objective' });
  await trail.getByRole('row').filter({ hasText: REASON }).waitFor();
  expect(await trail.textContent()).toMatch(/from 3 .*to 2|3 to 2/);

  await page.getByRole('link', { name: 'Log', exact: true }).click();
  await heading(page, 'Log');
  await page.getByRole('row').filter({ hasText: REASON }).waitFor();
  await page.getByRole('button', { name: 'Verify the log' }).click();
  await page.getByRole('status').getByText('intact', { exact: true }).waitFor();
  expect(watch.errors).toEqual([]);
});

it('does not let anybody type a value that is read from a KPI', async () => {
  const { page } = await office.visit('/strategy/objectives');
  await page.getByRole('link', { name: OBJECTIVE }).click();
  await page.getByText('The value cannot be typed').waitFor();
  expect(await page.getByRole('button', { name: /^Claim a value/ }).count()).toBe(0);

  const answer = await claim(page, 1);

  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).toContain('KPI');
});

/** Who is who is worked out after the scans. */
async function proposalsIn(page: Page): Promise<number> {
  const address = new URL('/api/v1/measurement/people-proposals', office.address).href;
  const { total } = await (await page.request.get(address)).json();
  return total;
}

function cardOf(page: Page, title: string) {
  return page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
}

/** As somebody would who goes past the page. */
async function claim(page: Page, keyResult: number): Promise<{ status: number; text: string }> {
  const answer = await page.request.post(
    new URL(`/api/v1/strategy/key-results/${keyResult}/claims`, office.address).href,
    { data: { value: 1, comment: 'because I say so' }, headers: { origin: office.address } },
  );
  return { status: answer.status(), text: await answer.text() };
}
