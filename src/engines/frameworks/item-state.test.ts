// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { answered, at, claim, framework, link, proof, TODAY } from './frameworks.fixture.ts';
import { expiries, frameworkReadiness, headingReadiness, openCrosswalk } from './index.ts';

const ISO = framework('iso', { policy: ['1', '2'] }, { validityMonths: 18 });
const GGI = framework('ggi', { trust: ['a', 'b'] });
const TODO = framework('todo', { stage: ['x'] });
const ALL = [ISO, GGI, TODO];
type Told = Parameters<typeof answered>[1];

function stateOf(item: string, told: Told) {
  return answered(ALL, told).get(item)?.state;
}

describe('an item', () => {
  it('is open while nothing speaks for it', () => {
    expect(stateOf('iso/1', {})).toBe('open');
  });

  it('is claimed, not proven, when somebody says yes and shows nothing', () => {
    expect(stateOf('iso/1', { claims: [claim('iso/1', 'yes')] })).toBe('claimed');
  });

  it('is proven by a document that is valid, whether claimed or not', () => {
    expect(stateOf('iso/1', { proofs: [proof(['iso/1'])] })).toBe('proven');
    const claimed = { claims: [claim('iso/1', 'yes')], proofs: [proof(['iso/1'])] };
    expect(stateOf('iso/1', claimed)).toBe('proven');
  });

  it.each([
    ['2026-06-01', 'proven'],
    ['2026-05-31', 'expired'],
  ])('counts a document that ends on %s as %s on the first of June', (validTo, state) => {
    expect(stateOf('iso/1', { proofs: [proof(['iso/1'], { validTo })] })).toBe(state);
  });

  it('is not proven by a document that begins tomorrow', () => {
    expect(stateOf('iso/1', { proofs: [proof(['iso/1'], { validFrom: '2026-06-02' })] })).not.toBe(
      'proven',
    );
  });

  it('is expired when a claim is older than the framework lets it be', () => {
    const old = { at: at('2024-11-30T00:00:00Z') };
    expect(stateOf('iso/1', { claims: [claim('iso/1', 'yes', old)] })).toBe('expired');
    expect(stateOf('ggi/a', { claims: [claim('ggi/a', 'yes', old)] })).toBe('claimed');
  });

  it('is contradicted when two assessors say opposite things', () => {
    const claims = [claim('iso/1', 'yes'), claim('iso/1', 'no', { assessor: 'Ben' })];
    expect(stateOf('iso/1', { claims })).toBe('contradicted');
  });

  it('follows the newest word of each assessor', () => {
    const claims = [
      claim('iso/1', 'no', { at: at('2026-05-02T00:00:00Z') }),
      claim('iso/1', 'yes'),
    ];
    expect(stateOf('iso/1', { claims })).toBe('open');
  });

  it('does not apply only when nobody says otherwise', () => {
    const none = claim('iso/1', 'not-applicable');
    expect(stateOf('iso/1', { claims: [none] })).toBe('not-applicable');
    const yes = claim('iso/1', 'yes', { assessor: 'Ben' });
    expect(stateOf('iso/1', { claims: [none, yes] })).toBe('claimed');
  });

  it('takes claims of a unit before those of the whole organisation', () => {
    const claims = [claim('iso/1', 'yes'), claim('iso/1', 'no', { unit: 'Ferries' })];
    expect(stateOf('iso/1', { claims })).toBe('claimed');
    expect(stateOf('iso/1', { claims, unit: 'Ferries' })).toBe('open');
    expect(stateOf('iso/1', { claims, unit: 'Docks' })).toBe('claimed');
  });
});

describe('a live answer', () => {
  const live = (answer: 'yes' | 'no' | 'unknown', proves: 'whole' | 'part' = 'whole') => ({
    live: [{ query: 'q', item: 'iso/1', proves, answer }],
  });

  it('proves while it is yes, and shows a part where it can show no more', () => {
    expect(stateOf('iso/1', live('yes'))).toBe('proven');
    expect(stateOf('iso/1', live('yes', 'part'))).toBe('partly');
  });

  it('contradicts a claim while it is no, unless a document shows it', () => {
    const told = { ...live('no'), claims: [claim('iso/1', 'yes')] };
    expect(stateOf('iso/1', told)).toBe('contradicted');
    expect(stateOf('iso/1', { ...told, proofs: [proof(['iso/1'])] })).toBe('proven');
  });

  it('says nothing while it is unknown', () => {
    expect(stateOf('iso/1', live('unknown'))).toBe('open');
  });
});

describe('one document', () => {
  const links = [
    link('iso/1', 'equal', 'ggi/a'),
    link('ggi/a', 'covers', 'todo/x'),
    link('iso/1', 'partly', 'ggi/b'),
    link('iso/2', 'related', 'ggi/b'),
  ];

  it('proves items of three frameworks over links that mean the same or more', () => {
    const states = answered(ALL, { links, proofs: [proof(['iso/1'])] });
    const of = (key: string) => states.get(key)?.state;
    expect([of('iso/1'), of('ggi/a'), of('todo/x')]).toEqual(['proven', 'proven', 'proven']);
    expect([of('ggi/b'), of('iso/2')]).toEqual(['partly', 'open']);
  });

  it('shows a part of what covers it, and nothing beyond that', () => {
    const states = answered(ALL, { links, proofs: [proof(['todo/x'])] });
    expect(states.get('ggi/a')?.state).toBe('partly');
    expect(states.get('iso/1')?.state).toBe('open');
  });

  it('says for which item it was given', () => {
    const states = answered(ALL, { links, proofs: [proof(['iso/1'])] });
    expect(states.get('todo/x')?.support).toMatchObject([{ via: 'iso/1', strength: 'whole' }]);
  });
});

describe('a framework', () => {
  it('counts what is proven among what applies', () => {
    const claims = [claim('ggi/b', 'not-applicable')];
    const states = answered(ALL, { claims, proofs: [proof(['ggi/a'])] });

    expect(frameworkReadiness(GGI, states)).toMatchObject({ asked: 1, provenRatio: 1 });
    expect(headingReadiness(GGI, states).get('ggi/trust')?.counts['not-applicable']).toBe(1);
  });

  it('reaches a level of a ladder only with all levels below it', () => {
    const ladder = framework(
      'ladder',
      { one: ['1'], two: ['2'], three: ['3'] },
      { isLadder: true },
    );
    const reached = (items: readonly string[]) =>
      frameworkReadiness(ladder, answered([ladder], { proofs: [proof(items)] })).reached;

    expect(reached(['ladder/2', 'ladder/3'])).toEqual([]);
    expect(reached(['ladder/1', 'ladder/3'])).toEqual(['one']);
    expect(reached(['ladder/1', 'ladder/2', 'ladder/3'])).toEqual(['one', 'two', 'three']);
  });
});

describe('the calendar of expiries', () => {
  const facts = {
    frameworks: ALL,
    crosswalk: openCrosswalk([link('iso/1', 'equal', 'ggi/a')]),
    claims: [
      claim('iso/2', 'yes', { at: at('2025-01-15T00:00:00Z') }),
      claim('iso/2', 'yes', { at: at('2024-01-15T00:00:00Z') }),
      claim('iso/1', 'no', { at: at('2024-01-15T00:00:00Z') }),
    ],
    proofs: [
      proof(['iso/1'], { validTo: '2026-05-01' }),
      proof(['iso/1'], { id: 2, validTo: '2026-12-31' }),
      proof(['iso/1'], { id: 3 }),
    ],
    at: TODAY,
  };

  it('lists what has run out and what soon will, with all that it speaks for', () => {
    expect(expiries(facts, 90)).toMatchObject([
      { lastDay: '2026-05-01', isOver: true, proof: { id: 1 }, items: ['iso/1', 'ggi/a'] },
      { lastDay: '2026-07-14', isOver: false, claim: { item: 'iso/2' }, items: ['iso/2'] },
    ]);
  });
});
