// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyPack } from '#engines/evidence-pack';
import { catalogue } from '#pillars/strategy';
import { LIVE_QUERIES } from './live-evidence/live-queries.ts';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

const FRAMEWORKS = '/api/v1/strategy/frameworks';
const EVIDENCE = '/api/v1/strategy/evidence';
const WORDS = {
  title: 'Policy 3',
  owner: 'Ada',
  validFrom: '2020-01-01',
  items: ['iso-5230-2020/3.1.1.1'],
};

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

it('every query that the catalogue names is asked, and none beside', () => {
  const named = new Set(catalogue().live.map(({ query }) => query));
  expect(LIVE_QUERIES.map(({ id }) => id).toSorted((a, b) => a.localeCompare(b))).toEqual(
    [...named].toSorted((a, b) => a.localeCompare(b)),
  );
});

it('figures of the scan prove items, and say how many of how many', async () => {
  const { body } = await site.read(`${FRAMEWORKS}/ggi-1.3/items/GGI-A-23.1`);

  expect(body).toMatchObject({ state: 'proven', frameworkName: 'GGI 1.3' });
  expect(body.live).toContainEqual(
    expect.objectContaining({
      query: 'component-records',
      proves: 'whole',
      sentence: '1 of 1 repositories with commits were read without a problem.',
    }),
  );
});

it('answers of all queries are words and figures of what is stored', async () => {
  const items = ['iso-5230-2020/3.3.2.1', 'iso-5230-2020/3.1.5.1', 'iso-18974-2023/4.3.2.2'];
  const said = await Promise.all(
    items.map(async (key) => {
      const [framework, item] = key.split('/');
      const { body } = await site.read(`${FRAMEWORKS}/${framework}/items/${item}`);
      return body.live.map((one: { query: string; answer: string; sentence: string }) => [
        one.query,
        one.answer,
        one.sentence,
      ]);
    }),
  );

  expect(said.flat()).toEqual([
    ['policy-judgements', 'yes', '3 of 3 components have a judgement of the policy.'],
    ['known-licenses', 'yes', '3 of 3 components have a known licence, and so known obligations.'],
    ['answered-vulnerabilities', 'unknown', 'There is nothing to match against yet.'],
  ]);
});

it('a file is kept as evidence, proves, and is saved but never shown', async () => {
  const { items, ...words } = WORDS;
  const query = { ...words, items: items.join(','), fileName: 'policy.html' };
  const content = '<script>alert(1)</script>';
  const { status, body } = await site.read(`${EVIDENCE}/files?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { 'content-type': 'text/html', origin: 'http://localhost' },
    body: content,
  });
  const file = await site.ask(`${EVIDENCE}/${body.id}/file`);

  expect(status).toBe(201);
  expect(body.file).toMatchObject({ name: 'policy.html', bytes: content.length });
  expect(body.proves.map(({ key }: { key: string }) => key)).toContain('finos-osmm/l2.policy');
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename="policy.html"/);
  expect(await file.text()).toBe(content);
});

it('an upload without a title says what is missing', async () => {
  const { status, body } = await site.read(`${EVIDENCE}/files?fileName=x&items=a/b`, {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: 'x',
  });
  expect([status, body.code]).toEqual([422, 'http/bad-evidence-request']);
});

it('two editors of evidence: the second gets 412', async () => {
  const { body } = await site.read(EVIDENCE, json('POST', { ...WORDS, note: 'In the safe.' }));
  const change = (title: string) => {
    const asking = json('PUT', { ...WORDS, note: 'In the safe.', title });
    const headers = { ...asking.headers, 'if-match': '"1"' };
    return site.read(`${EVIDENCE}/${body.id}`, { ...asking, headers });
  };

  expect((await change('One')).status).toBe(200);
  expect((await change('Two')).status).toBe(412);
  const taking = json('POST', { reason: 'A draft', revision: 2 });
  const taken = await site.read(`${EVIDENCE}/${body.id}/withdrawal`, taking);
  expect(taken.body).toEqual({ withdrawn: true });
});

it('a gap becomes an initiative that serves an objective, once', async () => {
  const planning = () =>
    site.read(
      `${FRAMEWORKS}/iso-18974-2023/plan`,
      json('POST', { headings: ['iso-18974-2023/4.1.1'], currency: 'eur' }),
    );
  const first = await planning();
  const second = await planning();
  const { body } = await site.read(`/api/v1/execution/initiatives/${first.body.initiativeId}`);

  expect(first.status).toBe(200);
  expect(second.body).toEqual(first.body);
  expect(body).toMatchObject({
    title: 'ISO 18974: Policy',
    objectiveId: first.body.objectiveId,
    objectiveTitle: 'We can show that we meet ISO/IEC 18974 security assurance 2023',
    state: 'idea',
  });
  const objective = await site.read(`/api/v1/strategy/objectives/${first.body.objectiveId}`);
  expect(objective.body.keyResults).toMatchObject([{ source: 'manual', target: 25 }]);
});

it('a pack holds what speaks for a framework, is signed, and is the same on the same day', async () => {
  const download = () => site.ask(`${FRAMEWORKS}/iso-5230-2020/pack`);
  const response = await download();
  const bytes = new Uint8Array(await response.arrayBuffer());
  const again = new Uint8Array(await (await download()).arrayBuffer());
  const { publicKeyPem } = await site.test.office.signing.key();
  const verdict = verifyPack(bytes, publicKeyPem);

  expect(response.headers.get('content-type')).toBe('application/zip');
  expect(response.headers.get('content-disposition')).toContain('iso-5230-2020-');
  expect(verdict.problems).toEqual([]);
  expect(verdict.subject).toMatchObject({ framework: 'iso-5230-2020', asked: 25 });
  expect(Buffer.from(bytes).includes('<script>alert(1)</script>')).toBe(true);
  expect(Buffer.from(bytes).includes('## 3.1.1.1 A written open source policy')).toBe(true);
  expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
});

it('the matrix lists six frameworks, and no bug was met on the way', async () => {
  const { body } = await site.read(FRAMEWORKS);
  expect(body.items).toHaveLength(6);
  expect(site.bugs).toEqual([]);
});
