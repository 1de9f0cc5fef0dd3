// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestStorage, type TestStorage, verifyLog } from '#platform/storage';
import { AT, at, COMPETENCE, EVIDENCE, opened, WHOLE } from './opened.fixture.ts';

const BOARD = resolve(
  process.env.LANTHORN_CONFORMANCE ?? '../shared/data',
  'frameworks/ggi-2025-07/ggi_activities_full.json',
);

let test: TestStorage;
beforeAll(async () => {
  test = await createTestStorage();
});
afterAll(() => test.close());

describe('claims', () => {
  const claim = {
    item: COMPETENCE,
    unit: '',
    assessor: 'Ada',
    state: 'yes' as const,
    comment: 'Seen.',
  };

  it('show as claimed with their last day, are kept, and end in the calendar', async () => {
    const { principal, frameworks } = await opened(test);
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
    const { principal, frameworks } = await opened(test);
    await frameworks.claim(principal, claim, AT);
    await frameworks.claim(principal, { ...claim, state: 'no', unit: 'Ferries' }, AT);

    const of = async (unit: string) =>
      (await frameworks.item(principal, COMPETENCE, { unit, at: AT })).state;
    expect([await of(''), await of('Ferries')]).toEqual(['claimed', 'open']);
    expect(await frameworks.units(principal)).toEqual(['Ferries']);
  });

  it('are for leads, about items that are asked, by somebody', async () => {
    const { principal, frameworks } = await opened(test);
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
    const { principal, frameworks } = await opened(test);
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
    const yes = await opened(test, { 'component-records': 'yes' });
    const shown = await yes.frameworks.item(yes.principal, item, WHOLE);
    expect(shown).toMatchObject({ state: 'proven', live: [{ sentence: '11 of 12 are.' }] });

    const no = await opened(test, { 'component-records': 'no' });
    const said = { item, unit: '', assessor: 'Ada', state: 'yes' as const, comment: '' };
    await no.frameworks.claim(no.principal, said, AT);
    expect((await no.frameworks.item(no.principal, item, WHOLE)).state).toBe('contradicted');
  });
});

describe('the plan for a gap', () => {
  it('names what is missing and what would show it, the same each time', async () => {
    const { principal, frameworks } = await opened(test);
    const gaps = { framework: 'iso-5230-2020', headings: ['iso-5230-2020/3.1.1'] };
    const plan = await frameworks.plan(principal, gaps, WHOLE);

    expect(plan.initiative.title).toBe('ISO 5230: Policy');
    expect(plan.initiative.why).toContain('3.1.1.1 A written open source policy.');
    expect(plan.initiative.why).toContain('What shows it: The policy itself');
    expect(plan.objective).toMatchObject({ proven: 0, asked: 25 });
    expect(await frameworks.plan(principal, gaps, WHOLE)).toEqual(plan);
  });

  it('is refused where nothing is missing', async () => {
    const { principal, frameworks } = await opened(test);
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
    const { principal, frameworks } = await opened(test);
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
    const { principal, frameworks } = await opened(test);
    await expect(frameworks.upgrade(principal, 'todo-stages', AT)).rejects.toMatchObject({
      code: 'frameworks/no-next-version',
    });
  });
});

describe.skipIf(!existsSync(BOARD))('a board of the handbook before', () => {
  it('with all points ticked claims every item of the present one', async () => {
    const { principal, frameworks } = await opened(test);
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
      already: 0,
      toReview: 0,
      problems: [],
    });
    expect(ggi?.readiness.counts.claimed).toBe(109);
    const again = await frameworks.importGgi(principal, board, AT);
    expect(again).toMatchObject({ claims: 0, already: 109 });
    expect(merged.claims[0]?.comment).toContain(' / ');
  });
});

it('refuses a file that is no board', async () => {
  const { principal, frameworks } = await opened(test);
  const board = { text: '{}', fileName: 'x.json', assessor: 'Ada', unit: '' };
  await expect(frameworks.importGgi(principal, board, AT)).rejects.toThrow(
    'Reading x.json: it has no list "activities"',
  );
});
