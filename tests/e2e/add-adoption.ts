// SPDX-License-Identifier: Apache-2.0
import { expect } from 'vitest';
import type { OpenOffice } from './open-office.ts';

/** An adoption with all its parts and an edition of the radar, for the pages that show them. */
export async function addAdoption(office: OpenOffice): Promise<void> {
  const { page } = await office.visit('/execution/adoptions');
  const status = await page.evaluate(`(async () => {
    const send = async (method, path, body) => {
      const reply = await fetch('/api/v1/execution/' + path, {
        method,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return reply.json();
    };
    const words = { title: 'A wiki', need: 'Find the tide tables.', who: 'Pilots', quadrant: 1, currency: 'EUR' };
    const { id } = await send('POST', 'adoptions', { ...words, incumbent: 'PaperWiki', incumbentYearCost: 1200000 });
    const must = { title: 'A licence we allow', fact: 'licence' };
    const weighed = { mustHaves: [must], criteria: [{ title: 'Ease', weight: 60 }, { title: 'People', weight: 40 }] };
    const { criteria } = await send('PUT', 'adoptions/' + id + '/criteria', { ...weighed, revision: 1 });
    await send('POST', 'adoptions/' + id + '/candidates', { name: 'Lamp', purl: 'pkg:npm/lamp' });
    const { candidates, costs } = await send('POST', 'adoptions/' + id + '/candidates', { name: 'Torch' });
    for (const { id: candidate } of candidates) {
      const scores = criteria.map(({ key }, place) => ({ key, score: 1 + place + (candidate % 2), evidence: 'Tried' }));
      await send('POST', 'candidates/' + candidate + '/judgement', { scores, revision: 1 });
    }
    const [lamp] = candidates;
    const line = { candidateId: lamp.id, kind: 'migration', title: 'Move', when: 'once', year: 1, amount: 900000 };
    const [{ own, ...incumbent }] = costs.lines;
    await send('PUT', 'adoptions/' + id + '/costs', { lines: [incumbent, line], discountBasisPoints: 300, revision: 2 });
    const trial = { start: '2026-03-01', finish: '2026-03-31', criteria: [{ title: 'It is found' }], questions: ['On a boat?'] };
    await send('PUT', 'adoptions/' + id + '/trial', { ...trial, candidateIds: [lamp.id], revision: 3 });
    await send('POST', 'adoptions/' + id + '/state', { to: 'compared', revision: 4 });
    await send('POST', 'adoptions/' + id + '/state', { to: 'on-trial', revision: 5 });
    await send('POST', 'radar/entries', { name: 'Rust', quadrant: 2, ring: 'assess', reason: 'Two teams ask' });
    const { blips } = await send('POST', 'radar/editions', { title: 'Spring' });
    return blips.length;
  })()`);
  expect(status).toBe(3);
  await office.leave();
}
