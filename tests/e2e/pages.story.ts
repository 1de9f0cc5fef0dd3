// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeAdvisories } from './fleet/write-advisories.ts';
import { offences } from './offences.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { firstScriptBytes, weigh } from './weigh.ts';

const ROUTER = join(import.meta.dirname, '..', '..', 'src/surfaces/web/router.tsx');
const routes = [...readFileSync(ROUTER, 'utf8').matchAll(/^ {2}page\('([^']+)'/gm)].map(
  ([, route]) => route ?? '',
);
const MOST_BYTES = 300 * 1024;
const MOST_FIRST_BYTES = 160 * 1024;
/** In the dark nothing but the colours differs. */
const ONLY_COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };
/** On a narrow screen everything else does; looking at colours is what takes axe its time. */
const BUT_COLOURS = {
  rules: Object.fromEntries(ONLY_COLOURS.runOnly.map((rule) => [rule, { enabled: false }])),
};
const NARROW = { width: 390, height: 844 };

let office: OpenOffice;
beforeAll(async () => {
  office = await openOffice();
  office.run('advisories', 'import', writeAdvisories(office.fleet.folder));
  await addProduct();
  await addInitiative();
  await askForWaiver();
  await connectForge();
  await watchFigures();
});
afterEach(() => office.leave());
afterAll(() => office.close());

it('knows the pages of the router', () => {
  expect(routes).toContain('/');
  expect(routes.length).toBeGreaterThan(15);
});

describe.each([...routes, '/no-such-page'])('%s', (route) => {
  it('is named, light, at home on this machine, and has nothing that axe minds', async () => {
    const address = await addressOf(route);
    const { page, watch } = await office.visit(address, {
      colorScheme: 'light',
      reducedMotion: 'reduce',
    });
    await watch.settled();
    linked.set(address, await linksOf(page));

    expect(await page.title()).toMatch(/^\S.* · Lanthorn$/);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    expect(await weigh(watch.responses)).toBeLessThan(MOST_BYTES);

    const name = route.replaceAll(/[/$]+/g, '-').replace(/^-/, '') || 'home';
    expect(await offences(page, watch)).toEqual([]);
    await takePicture(page, `${name}-light.png`);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await offences(page, watch, ONLY_COLOURS)).toEqual([]);
    await takePicture(page, `${name}-dark.png`);
    await page.setViewportSize(NARROW);
    expect(await offences(page, watch, BUT_COLOURS)).toEqual([]);
    expect(await overhang(page)).toBe(0);

    expect(watch.errors).toEqual([]);
    expect(watch.foreign).toEqual([]);
  });
});

it('loads little JavaScript before the first page shows', async () => {
  const { page, watch } = await office.visit('/');
  await watch.settled();
  expect(await firstScriptBytes(page, watch.responses)).toBeLessThanOrEqual(MOST_FIRST_BYTES);
});

it.each([
  ['the command palette', '/', (page: Page) => page.keyboard.press('Control+k')],
  [
    'the form for folders',
    '/repositories',
    (page: Page) => page.getByRole('button', { name: 'Add a folder' }).click(),
  ],
  [
    'the form for a plan',
    '/execution/initiatives/1',
    (page: Page) => page.getByRole('button', { name: 'Re-baseline' }).click(),
  ],
] as const)('axe minds nothing in %s', async (_, path, open) => {
  const { page, watch } = await office.visit(path, { reducedMotion: 'reduce' });
  await watch.settled();
  await open(page);
  await page.getByRole('dialog').getByRole('textbox').first().waitFor();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await offences(page, watch)).toEqual([]);
  }
});

/** For people to look at: they take half of the time of a visit, so only where a folder is named. */
async function takePicture(page: Page, name: string): Promise<void> {
  const folder = process.env.LANTHORN_PICTURES;
  if (folder) await page.screenshot({ path: join(folder, name) });
}

/** Addresses that a visited page links to. */
const linked = new Map<string, readonly string[]>();

/** The page for a route with parameters is the first that the page above it links to. */
async function addressOf(route: string): Promise<string> {
  if (!route.includes('$')) return route;
  const above = await addressOf(route.slice(0, route.lastIndexOf('/')));
  const links = linked.get(above) ?? (await visitForLinks(above));
  const pattern = new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/?#]+')}(?:\\?.*)?$`);
  const found = links.find((address) => pattern.test(address));
  if (!found) throw new Error(`${above} has no link to a page of ${route}`);
  return found;
}

async function visitForLinks(address: string): Promise<readonly string[]> {
  const { page, watch } = await office.visit(address);
  await watch.settled();
  const links = await linksOf(page);
  linked.set(address, links);
  return links;
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('main a[href]')].map((link) => link.getAttribute('href'))`,
  );
}

/** A product of the first repositories, for the pages that show one. */
async function addProduct(): Promise<void> {
  const { page } = await office.visit('/products');
  const status = await page.evaluate(`(async () => {
    const { items } = await (await fetch('/api/v1/portfolio/repositories?limit=2')).json();
    const members = items.map(({ id }) => id);
    const reply = await fetch('/api/v1/portfolio/products', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Harbour pilot', version: '1', members }),
    });
    return reply.status;
  })()`);
  expect(status).toBe(201);
  await office.leave();
}

/** A forge of one's own that does not answer, for the pages that show one and what is wrong with it. */
async function connectForge(): Promise<void> {
  const { page } = await office.visit('/admin/forges');
  const statuses = await page.evaluate(`(async () => {
    const send = async (path, body) => {
      const reply = await fetch('/api/v1/' + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return reply.status;
    };
    const address = 'http://127.0.0.1:9';
    const added = await send('admin/forges', { kind: 'gitea', address, token: 'tide' });
    const { items } = await (await fetch('/api/v1/portfolio/repositories?limit=2')).json();
    const connected = items.map(({ id, name }) =>
      send('portfolio/repositories/' + id + '/forge', { address, path: 'harbour/' + name }),
    );
    return [added, ...(await Promise.all(connected))];
  })()`);
  expect(statuses).toEqual([200, 200, 200]);
  await office.leave();
}

/** An initiative that has two baselines and is over its budget, for the pages that show one. */
async function addInitiative(): Promise<void> {
  const { page } = await office.visit('/execution/initiatives');
  const state = await page.evaluate(`(async () => {
    const send = async (method, path, body) => {
      const reply = await fetch('/api/v1/execution/' + path, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return reply.json();
    };
    const { objectives } = await (await fetch('/api/v1/strategy/objectives')).json();
    const words = { title: 'Publish the tide tables', currency: 'EUR', objectiveId: objectives[0].id };
    const { id } = await send('POST', 'initiatives', words);
    const plan = (finish) => ({
      milestones: [{ title: 'All of it', weight: 1, start: '2026-01-01', finish }],
      budget: [{ title: 'Two people', kind: 'people', hours: 100, rate: 8000 }],
    });
    const change = (path, method, body) => send(method, 'initiatives/' + id + path, body);
    await change('/plan', 'PUT', { ...plan('2026-06-30'), revision: 1 });
    await change('/state', 'POST', { to: 'business-case', revision: 2 });
    await change('/state', 'POST', { to: 'approved', approver: 'The board', revision: 3 });
    const again = { reason: 'Two people left', approver: 'The board', revision: 4 };
    await change('/plan', 'PUT', { ...plan('2026-12-31'), ...again });
    await change('/actuals', 'POST', { on: '2026-02-01', amount: 900000, what: 'Work', kind: 'people' });
    const risk = { title: 'The only author leaves', probability: 3, impact: 5, due: '2026-02-01' };
    await change('/risks', 'POST', { ...risk, owner: 'Ada', response: 'Pair on every change' });
    const benefit = { title: 'Fewer calls', unit: 'calls', baseline: 9, expected: 3 };
    await change('/benefits', 'POST', { ...benefit, reviewOn: '2026-03-01' });
    const other = await send('POST', 'initiatives', { ...words, title: 'Teach the pilots' });
    await send('PUT', 'initiatives/' + other.id + '/needs/' + id, { why: 'They need the tables' });
    await send('POST', '../strategy/decisions', {
      question: 'Which licence?',
      options: [{ title: 'Apache-2.0', note: 'Known' }, { title: 'EUPL-1.2' }],
      subjects: ['initiative:' + id],
      neededBy: '2026-02-01',
    });
    await send('POST', '../strategy/reviews', { title: 'First quarter', note: 'Go on.' });
    return (await change('/state', 'POST', { to: 'in-flight', revision: 5 })).state;
  })()`);
  expect(state).toBe('in-flight');
  await office.leave();
}

/** A waiver that waits for an answer, for the pages that show one. */
async function askForWaiver(): Promise<void> {
  const { page } = await office.visit('/compliance/findings');
  const status = await page.evaluate(`(async () => {
    const { items } = await (await fetch('/api/v1/compliance/findings?state=open&limit=1')).json();
    const until = new Date(Date.now() + 20 * 86400000).toISOString().slice(0, 10);
    const reply = await fetch('/api/v1/compliance/findings/' + items[0].id + '/waivers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reason: 'The next release has it', conditions: 'Only the build uses it', until }),
    });
    return reply.status;
  })()`);
  expect(status).toBe(201);
  await office.leave();
}

/** A rule about a figure of the first projects, for the pages that show what it tells. */
async function watchFigures(): Promise<void> {
  const { page } = await office.visit('/measurement/alert-rules');
  const total = await page.evaluate(`(async () => {
    await fetch('/api/v1/measurement/alert-rules', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        name: 'Too few people',
        about: { kind: 'metric', metricId: 'contributors' },
        condition: { kind: 'below', threshold: 1000 },
        owner: 'Ada',
        quiet: { from: '20:00', to: '07:00', zone: 'Europe/Berlin', weekends: true },
      }),
    });
    const send = (path, body) => fetch('/api/v1/measurement/' + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { items } = await (await fetch('/api/v1/portfolio/repositories?limit=1')).json();
    const template = { id: 'health', repositoryId: items[0].id };
    await send('reports', { source: 'board-paper' });
    await send('dashboards', { name: 'Health', isShared: true, template });
    const plan = await (await send('digest-plans', { name: 'Ada', webhook: 'http://10.0.0.7/' })).json();
    for (let look = 0; look < 100; look += 1) {
      const { total } = await (await fetch('/api/v1/measurement/alerts?limit=1')).json();
      if (total > 0) {
        await send('digest-plans/' + plan.id + '/digests', {});
        return total;
      }
      await new Promise((go) => setTimeout(go, 200));
    }
    return 0;
  })()`);
  expect(total).toBeGreaterThan(0);
  await office.leave();
}

/** Pixels by which the page is wider than its window. */
async function overhang(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
}
