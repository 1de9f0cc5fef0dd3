// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Instant, instant, type Principal } from '#model';
import { createTestStorage, listLog, type TestStorage, verifyLog } from '#platform/storage';
import { type Frameworks, openFrameworks } from './index.ts';

const AT = at('2026-06-01T12:00:00Z');
const WHOLE = { unit: '', at: AT };
const COMPETENCE = 'iso-5230-2020/3.1.2.3';
const EVIDENCE = {
  title: 'Course results 2026',
  note: '',
  owner: 'Ada',
  url: 'https://intranet.example.com/results',
  items: [COMPETENCE],
  validFrom: '2026-01-01',
  validTo: '2026-08-01',
};
const BOARD = resolve(
  process.env.LANTHORN_CONFORMANCE ?? '../shared/data',
  'frameworks/ggi-2025-07/ggi_activities_full.json',
);

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

interface Opened {
  readonly principal: Principal;
  readonly frameworks: Frameworks;
}

/** An organisation of its own; `answers` are what the queries say. */
async function opened(answers: Readonly<Record<string, Answer>> = {}): Promise<Opened> {
  const principal = await test.anotherOrganisation();
  const figures = Object.entries(answers).map(([query, answer]) => ({
    query,
    answer,
    question: `${query}?`,
    sentence: '11 of 12 are.',
    to: '/repositories',
  }));
  const live = { answers: async () => figures };
  return { principal, frameworks: openFrameworks({ storage: test.storage, live }) };
}

describe('evidence', () => {
  it('given once proves items of four frameworks, and the matrix counts them', async () => {
    const { principal, frameworks } = await opened();
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
    expect(rows.filter(({ readiness }) => readiness.counts.proven > 0)).toHaveLength(6);
  });

  it('says on the item of another framework where it comes from', async () => {
    const { principal, frameworks } = await opened();
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
    const { principal, frameworks } = await opened();
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
    const { principal, frameworks } = await opened();
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
    const { principal, frameworks } = await opened();
    const adding = frameworks.addEvidence(principal, { ...EVIDENCE, ...changed }, { at: AT });
    await expect(adding).rejects.toThrow(message);
  });

  it('taken back speaks for nothing, and the log says why', async () => {
    const { principal, frameworks } = await opened();
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
    const { principal, frameworks } = await opened();
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

describe('claims', () => {
  const claim = {
    item: COMPETENCE,
    unit: '',
    assessor: 'Ada',
    state: 'yes' as const,
    comment: 'Seen.',
  };

  it('show as claimed with their last day, are kept, and end in the calendar', async () => {
    const { principal, frameworks } = await opened();
    await frameworks.claim(principal, { ...claim, state: 'no' }, at('2025-01-10T00:00:00Z'));
    await frameworks.claim(principal, claim, at('2025-01-15T00:00:00Z'));
    const item = await frameworks.item(principal, COMPETENCE, WHOLE);

    expect(item).toMatchObject({ state: 'claimed', next: 'Add evidence.' });
    expect(item.claims).toMatchObject([
      { state: 'yes', counts: true, lastDay: '2026-07-14' },
      { state: 'no', counts: false },
    ]);
    expect(await frameworks.expiries(principal, { ...WHOLE, days: 90 })).toMatchObject([
      { kind: 'claim', owner: 'Ada', lastDay: '2026-07-14', isOver: false },
    ]);
    expect(await verifyLog(test.storage, principal.organisationId)).toMatchObject({ intact: 2 });
  });

  it('of a unit go before those of the whole, and are offered as a unit', async () => {
    const { principal, frameworks } = await opened();
    await frameworks.claim(principal, claim, AT);
    await frameworks.claim(principal, { ...claim, state: 'no', unit: 'Ferries' }, AT);

    const of = async (unit: string) =>
      (await frameworks.item(principal, COMPETENCE, { unit, at: AT })).state;
    expect([await of(''), await of('Ferries')]).toEqual(['claimed', 'open']);
    expect(await frameworks.units(principal)).toEqual(['Ferries']);
  });

  it('are for leads, about items that are asked, by somebody', async () => {
    const { principal, frameworks } = await opened();
    const claiming = (changed: object, by = principal) =>
      frameworks.claim(by, { ...claim, ...changed }, AT);

    await expect(claiming({}, { ...principal, role: 'auditor' })).rejects.toMatchObject({
      kind: 'not-allowed',
    });
    await expect(claiming({ item: 'ggi-1.3/GGI-A-21' })).rejects.toMatchObject({
      code: 'frameworks/is-a-heading',
    });
    await expect(claiming({ assessor: ' ' })).rejects.toMatchObject({
      code: 'frameworks/no-assessor',
    });
  });

  it('of one organisation are not seen by another', async () => {
    const { principal, frameworks } = await opened();
    await frameworks.claim(principal, claim, AT);
    await frameworks.addEvidence(principal, EVIDENCE, { at: AT });
    const other = await test.anotherOrganisation();

    expect((await frameworks.item(other, COMPETENCE, WHOLE)).claims).toEqual([]);
    expect(await frameworks.evidence(other, AT)).toEqual([]);
  });
});

describe('a live answer', () => {
  it('proves while it is yes, and contradicts a claim while it is no', async () => {
    const item = 'ggi-1.3/GGI-A-23.1';
    const yes = await opened({ 'component-records': 'yes' });
    const shown = await yes.frameworks.item(yes.principal, item, WHOLE);
    expect(shown).toMatchObject({ state: 'proven', live: [{ sentence: '11 of 12 are.' }] });

    const no = await opened({ 'component-records': 'no' });
    const said = { item, unit: '', assessor: 'Ada', state: 'yes' as const, comment: '' };
    await no.frameworks.claim(no.principal, said, AT);
    expect((await no.frameworks.item(no.principal, item, WHOLE)).state).toBe('contradicted');
  });
});

describe('the plan for a gap', () => {
  it('names what is missing and what would show it, the same each time', async () => {
    const { principal, frameworks } = await opened();
    const gaps = { framework: 'iso-5230-2020', headings: ['iso-5230-2020/3.1.1'] };
    const plan = await frameworks.plan(principal, gaps, WHOLE);

    expect(plan.initiative.title).toBe('ISO 5230: Policy');
    expect(plan.initiative.why).toContain('3.1.1.1 A written open source policy.');
    expect(plan.initiative.why).toContain('What shows it: The policy itself');
    expect(plan.objective).toMatchObject({ proven: 0, asked: 25 });
    expect(await frameworks.plan(principal, gaps, WHOLE)).toEqual(plan);
  });

  it('is refused where nothing is missing', async () => {
    const { principal, frameworks } = await opened();
    await frameworks.addEvidence(
      principal,
      { ...EVIDENCE, items: ['iso-5230-2020/3.1.4.1'] },
      { at: AT },
    );
    const gaps = { framework: 'iso-5230-2020', headings: ['iso-5230-2020/3.1.4'] };
    await expect(frameworks.plan(principal, gaps, WHOLE)).rejects.toMatchObject({
      code: 'frameworks/no-gap',
    });
  });
});

describe('an upgrade', () => {
  it('carries every claim once, with its own day, and says what is new', async () => {
    const { principal, frameworks } = await opened();
    const said = { unit: '', assessor: 'Ada', state: 'yes' as const, comment: '' };
    const day = at('2025-09-01T00:00:00Z');
    await frameworks.claim(principal, { ...said, item: COMPETENCE }, day);
    await frameworks.claim(principal, { ...said, item: 'iso-5230-2020/3.6.1.1' }, day);
    const first = await frameworks.upgrade(principal, 'iso-5230-2020', AT);
    const second = await frameworks.upgrade(principal, 'iso-5230-2020', AT);
    const item = await frameworks.item(principal, 'openchain-5230-3.0-draft/3.2.2.3', WHOLE);

    expect(first).toMatchObject({ carried: 2, toReview: 1, already: 0, kept: 0 });
    expect(first.validityMonths).toEqual({ from: 18, to: 12 });
    expect(second).toMatchObject({ carried: 0, already: 2 });
    // Twelve months in the draft, from the day on which it was assessed.
    expect(item.claims).toMatchObject([{ state: 'yes', at: day, lastDay: '2026-08-31' }]);
    const stated = await frameworks.item(principal, 'openchain-5230-3.0-draft/3.6.1.1', WHOLE);
    expect(stated.claims).toMatchObject([{ state: 'partly', needsReview: true }]);
  });

  it('is refused where there is no next version', async () => {
    const { principal, frameworks } = await opened();
    await expect(frameworks.upgrade(principal, 'todo-stages', AT)).rejects.toMatchObject({
      code: 'frameworks/no-next-version',
    });
  });
});

describe.skipIf(!existsSync(BOARD))('a board of the handbook before', () => {
  it('with all points ticked claims every item of the present one', async () => {
    const { principal, frameworks } = await opened();
    const text = readFileSync(BOARD, 'utf8').replaceAll('- [ ] ', '- [x] ');
    const board = { text, fileName: 'board.json', assessor: 'The board', unit: '' };
    const outcome = await frameworks.importGgi(principal, board, AT);
    const [ggi] = await frameworks.all(principal, WHOLE);
    const merged = await frameworks.item(principal, 'ggi-1.3/GGI-A-21.1', WHOLE);

    expect(outcome).toEqual({
      version: '1.2',
      points: 110,
      ticked: 110,
      claims: 109,
      toReview: 0,
      problems: [],
    });
    expect(ggi?.readiness.counts.claimed).toBe(109);
    expect(merged.claims[0]?.comment).toContain(' / ');
  });
});

it('refuses a file that is no board', async () => {
  const { principal, frameworks } = await opened();
  const board = { text: '{}', fileName: 'x.json', assessor: 'Ada', unit: '' };
  await expect(frameworks.importGgi(principal, board, AT)).rejects.toThrow(
    'Reading x.json: it has no list "activities"',
  );
});

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not an instant: ${text}`);
  return found;
}
