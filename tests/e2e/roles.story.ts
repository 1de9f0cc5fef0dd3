// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { heading } from './heading.ts';
import { homeFor } from './home-for.ts';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it.each([
  ['Compliance officer', 'Open findings', 'Findings'],
  ['Engineer', 'Before you add a package', 'Inventory'],
  ['Executive', 'Board paper', 'Board paper'],
  ['Community manager', 'Pulse of our projects', undefined],
  ['OSPO lead', 'Objectives on track', 'Objectives'],
])(
  'shows the home of the role %s, which leads on and stays chosen',
  async (role, card, leadsTo) => {
    const { page, watch } = await office.visit('/', { reducedMotion: 'reduce' });
    await homeFor(page, role);
    const shown = page.getByRole('listitem').filter({
      has: page.getByRole('heading', { level: 2, name: card, exact: true }),
    });
    await shown.waitFor();
    const cards = page.getByRole('main').getByRole('heading', { level: 2 });
    expect(await cards.count()).toBeLessThanOrEqual(7);
    await watch.settled();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await offences(page, watch)).toEqual([]);
      await takePicture(page, `home-${role.toLowerCase().replaceAll(' ', '-')}-${colorScheme}.png`);
    }

    await page.reload();
    await shown.getByRole('link').last().click();
    if (leadsTo !== undefined) await heading(page, leadsTo);
    expect(watch.errors).toEqual([]);
  },
);

async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LANTHORN_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, name), fullPage: true });
}
