// SPDX-License-Identifier: Apache-2.0
import { expect } from 'vitest';
import { addAdoption } from './add-adoption.ts';
import type { OpenOffice } from './open-office.ts';

/** One of everything that pages show, so that each has something on it and links to what it is about. */
export async function furnishPages(office: OpenOffice): Promise<void> {
  await addProduct(office);
  await addInitiative(office);
  await addAdoption(office);
  await askForWaiver(office);
  await connectForge(office);
  await watchFigures(office);
}

/** A product of the first repositories, for the pages that show one. */
async function addProduct(office: OpenOffice): Promise<void> {
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
async function connectForge(office: OpenOffice): Promise<void> {
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
async function addInitiative(office: OpenOffice): Promise<void> {
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
async function askForWaiver(office: OpenOffice): Promise<void> {
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
async function watchFigures(office: OpenOffice): Promise<void> {
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
