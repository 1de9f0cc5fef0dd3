// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

const PATH = '/api/v1/compliance/policy';
const FINDINGS = '/api/v1/compliance/findings';

const policy = (rules: string) =>
  `name: Ours\ncontexts:\n  - { id: all, title: All }\nwaivers: { fourEyes: false, maxDays: 60 }\nrules:\n${rules}\n`;
const noMit = (severity: string) =>
  `  - { id: no-mit, kind: license, title: No MIT, severity: ${severity}, verdict: forbidden, licenses: [MIT], howToFix: Replace it. }`;
const NOTHING_ELSE =
  '  - { id: no-gpl, kind: license, title: No GPL, severity: low, verdict: forbidden, licenses: [GPL-2.0-only], howToFix: Replace it. }';

let site: TestSite;
let findings: number;
beforeAll(async () => {
  site = await openTestSite();
  await adopt(policy(noMit('medium')));
  const { body } = await site.read(`${FINDINGS}?state=open`);
  findings = body.total;
  await waive(body.items[0].id);
});
afterAll(() => site.close());

async function adopt(text: string): Promise<void> {
  const { version } = (await site.read(PATH)).body;
  const { status } = await site.read(PATH, json('POST', { text, seenVersion: version }));
  expect(status).toBe(200);
}

async function waive(finding: number): Promise<void> {
  const until = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  const asked = await site.read(
    `${FINDINGS}/${finding}/waivers`,
    json('POST', { reason: 'Replaced soon', until }),
  );
  const path = `/api/v1/compliance/waivers/${asked.body.id}`;
  const etag = (await site.ask(path)).headers.get('etag') ?? '';
  const { headers, ...post } = json('POST', { approve: true });
  const answered = await site.read(`${path}/answer`, {
    ...post,
    headers: { ...headers, 'if-match': etag },
  });
  expect(answered.body.state).toBe('in-force');
}

async function trial(text: string) {
  return (await site.read(`${PATH}/trial`, json('POST', { text }))).body;
}

it('counts what is waived apart from what is open', async () => {
  const result = await trial(policy(noMit('medium')));

  const counts = { open: findings - 1, waived: 1 };
  expect(result).toMatchObject({
    current: counts,
    tried: counts,
    appearing: { total: 0 },
    gone: { total: 0 },
    uncovered: { total: 0 },
  });
});

it('says that a waived finding would be gone', async () => {
  const result = await trial(policy(NOTHING_ELSE));

  expect(result).toMatchObject({
    tried: { open: 0, waived: 0 },
    gone: { total: findings, waived: 1 },
  });
  const { items } = result.gone;
  expect(items.filter(({ isWaived }: { isWaived: boolean }) => isWaived)).toHaveLength(1);
});

it('says that a waiver would no longer cover what has become worse', async () => {
  const result = await trial(policy(noMit('high')));

  expect(result).toMatchObject({
    tried: { open: findings, waived: 0 },
    appearing: { total: 0 },
    gone: { total: 0 },
    uncovered: { total: 1, waived: 0, items: [{ rule: 'no-mit', severity: 'high' }] },
  });
});

it('says that a waiver covers a finding that comes back', async () => {
  await adopt(policy(NOTHING_ELSE));

  const result = await trial(policy(noMit('medium')));

  expect(result).toMatchObject({
    current: { open: 0, waived: 0 },
    tried: { open: findings - 1, waived: 1 },
    appearing: { total: findings, waived: 1 },
  });
});
