// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, listLog, type TestStorage } from '#platform/storage';
import { AT, COMPETENCE, EVIDENCE, opened, WHOLE } from './opened.fixture.ts';

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('evidence', () => {
  it('given once proves items of four frameworks, and the matrix counts them', async () => {
    const { principal, frameworks } = await opened(test);
    await frameworks.addEvidence(principal, EVIDENCE, { at: AT });
    const [kept] = await frameworks.evidence(principal, AT);
    const rows = await frameworks.all(principal, WHOLE);

    const proven = kept?.proves.map(({ framework, id, state }) => `${framework}/${id} ${state}`);
    expect(proven).toEqual(
      expect.arrayContaining([
        'iso-5230-2020/3.1.2.3 proven',
        'iso-18974-2023/4.1.2.4 proven',
        'ggi-1.3/GGI-A-18.4 proven',
        'finos-osmm/l2.consumption-training proven',
      ]),
    );
    expect(rows.filter(({ readiness }) => readiness.counts.proven > 0)).toHaveLength(5);
  });

  it('says on the item of another framework where it comes from', async () => {
    const { principal, frameworks } = await opened(test);
    await frameworks.addEvidence(principal, EVIDENCE, { at: AT });
    const item = await frameworks.item(principal, 'iso-18974-2023/4.1.2.4', WHOLE);

    expect(item).toMatchObject({ state: 'proven', missing: 'Nothing.' });
    expect(item.evidence).toMatchObject([
      {
        strength: 'whole',
        isValid: true,
        via: { key: COMPETENCE, frameworkName: 'ISO 5230 2020' },
      },
    ]);
  });

  it('keeps the same bytes once, and gives them back', async () => {
    const { principal, frameworks } = await opened(test);
    const file = {
      name: 'results.csv',
      mediaType: 'text/csv',
      content: new TextEncoder().encode('name;passed\nAda;yes\n'),
    };
    const one = await frameworks.addEvidence(principal, { ...EVIDENCE, file }, { at: AT });
    await frameworks.addEvidence(principal, { ...EVIDENCE, file }, { at: AT });
    const kept = await frameworks.evidence(principal, AT);
    const [count] = await test.storage.read(principal, (tx) =>
      tx.query<{ count: number }>('SELECT count(*) AS count FROM strategy_evidence_file'),
    );

    expect(new Set(kept.map(({ file: own }) => own?.hash)).size).toBe(1);
    expect(count?.count).toBe(1);
    const { content, ...said } = await frameworks.file(principal, one);
    expect(said).toEqual({ name: 'results.csv', mediaType: 'text/csv' });
    expect(new TextDecoder().decode(content)).toBe('name;passed\nAda;yes\n');
  });

  it('is made once by the same request', async () => {
    const { principal, frameworks } = await opened(test);
    const made = { at: AT, key: 'one' };
    const id = await frameworks.addEvidence(principal, EVIDENCE, made);
    expect(await frameworks.addEvidence(principal, EVIDENCE, made)).toBe(id);
  });

  it.each([
    [{ title: ' ' }, 'the title is empty'],
    [{ owner: '' }, 'it has no owner'],
    [{ items: [] }, 'it is for no item'],
    [{ items: ['iso-5230-2020/3.1.2'] }, 'is a heading'],
    [{ items: ['iso-5230-2020/9.9'] }, 'has no item "9.9"'],
    [{ items: ['cobit/1'] }, 'no framework "cobit"'],
    [{ url: undefined }, 'nothing to look at'],
    [{ url: 'javascript:alert(1)' }, 'is no web address'],
    [{ validFrom: '2026-02-30' }, '"2026-02-30" is no day'],
    [{ validTo: '2025-12-31' }, 'before it begins'],
    [
      { file: { name: 'a', mediaType: 'text/plain', content: new Uint8Array() } },
      'Keeping a: it is empty.',
    ],
  ])('with %j is refused: %s', async (changed, message) => {
    const { principal, frameworks } = await opened(test);
    const adding = frameworks.addEvidence(principal, { ...EVIDENCE, ...changed }, { at: AT });
    await expect(adding).rejects.toThrow(message);
  });

  it('taken back speaks for nothing, and the log says why', async () => {
    const { principal, frameworks } = await opened(test);
    const id = await frameworks.addEvidence(principal, EVIDENCE, { at: AT });
    await frameworks.withdrawEvidence(principal, { id, revision: 1, reason: 'Wrong year' }, AT);

    expect((await frameworks.item(principal, COMPETENCE, WHOLE)).state).toBe('open');
    const [entry] = await test.storage.read(principal, (tx) => listLog(tx, { limit: 1 }));
    expect(entry).toMatchObject({
      action: 'strategy/withdraw-evidence',
      subject: `evidence:${id}`,
      detail: { reason: 'Wrong year' },
    });
    const again = frameworks.changeEvidence(principal, { ...EVIDENCE, id, revision: 2 });
    await expect(again).rejects.toMatchObject({ code: 'frameworks/evidence-withdrawn' });
  });

  it('changed by two: the second is told', async () => {
    const { principal, frameworks } = await opened(test);
    const id = await frameworks.addEvidence(principal, EVIDENCE, { at: AT });
    await frameworks.changeEvidence(principal, {
      ...EVIDENCE,
      validTo: '2026-05-01',
      id,
      revision: 1,
    });
    const late = frameworks.changeEvidence(principal, { ...EVIDENCE, id, revision: 1 });

    await expect(late).rejects.toMatchObject({ kind: 'stale' });
    expect((await frameworks.item(principal, COMPETENCE, WHOLE)).state).toBe('expired');
  });
});
