// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  answerItems,
  frameworkOf,
  openCrosswalk,
  placeGgiPoints,
  readGgiExport,
  recommend,
  upgradeClaims,
} from '#engines/frameworks';
import { instant } from '#model';
import { catalogue, GGI } from './index.ts';

const { frameworks, links, live, ggiImprints } = catalogue();
const items = frameworks.flatMap((one) => one.items);
const asked = items.filter(({ isAsked }) => isAsked);
const askedKeys = new Set(asked.map(({ key }) => key));
const DATA = resolve(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'frameworks');

function frameworkNamed(id: string) {
  const found = frameworks.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No framework ${id}`);
  return found;
}

describe('the frameworks', () => {
  it('have every key once, and each item stands under one of its own framework', () => {
    const keys = items.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    const orphans = items.filter(({ parent }) => parent !== undefined && !keys.includes(parent));
    expect(orphans).toEqual([]);
  });

  it('ask as many things as their publishers count', () => {
    const counts = frameworks.map(({ id, items: own }) => [
      id,
      own.filter(({ isAsked }) => isAsked).length,
    ]);
    expect(Object.fromEntries(counts)).toEqual({
      'ggi-1.3': 109,
      'iso-5230-2020': 25,
      'iso-18974-2023': 25,
      'todo-stages': 16,
      'finos-osmm': 24,
      'openchain-5230-3.0-draft': 26,
    });
  });

  it('propose only what there is', () => {
    const keys = new Set(items.map(({ key }) => key));
    const lost = items.flatMap(({ next }) => next.filter((one) => !keys.has(one)));
    expect(lost).toEqual([]);
  });

  it('name a successor that there is', () => {
    const named = frameworks.flatMap(({ successor }) => successor ?? []);
    expect(named.map((id) => frameworkNamed(id).id)).toEqual(named);
  });

  it('ask of every standard what would show it', () => {
    const bare = asked.filter(({ key, proof }) => key.startsWith('iso-') && proof === '');
    expect(bare).toEqual([]);
  });
});

describe('the crosswalk', () => {
  it('has more than 150 links, between asked items of two frameworks', () => {
    expect(links.length).toBeGreaterThanOrEqual(150);
    const lost = links.filter(({ from, to }) => !askedKeys.has(from) || !askedKeys.has(to));
    expect(lost).toEqual([]);
    expect(links.filter(({ from, to }) => frameworkOf(from) === frameworkOf(to))).toEqual([]);
  });

  it('says one thing of two items, whichever stands first', () => {
    const pairs = links.map(({ from, to }) =>
      [from, to].sort((a, b) => a.localeCompare(b)).join(' '),
    );
    const twice = pairs.filter((pair, index) => pairs.indexOf(pair) !== index);
    expect(twice).toEqual([]);
  });

  it('joins no two items of one framework by links that mean the same', () => {
    const equal = openCrosswalk(links.filter(({ relation }) => relation === 'equal'));
    const joined = asked.filter(({ key }) => {
      const names = [...equal.reachedFrom(key).keys()].map(frameworkOf);
      return new Set(names).size < names.length;
    });
    expect(joined).toEqual([]);
  });

  it('leads every item of a version somewhere in the next one', () => {
    const ends = new Set(
      links.flatMap(({ from, to }) => [`${from} ${frameworkOf(to)}`, `${to} ${frameworkOf(from)}`]),
    );
    for (const { id, successor, items: own } of frameworks) {
      if (successor === undefined) continue;
      const lost = own.filter(({ key, isAsked }) => isAsked && !ends.has(`${key} ${successor}`));
      expect(lost, id).toEqual([]);
    }
  });

  it('lets one training record speak for four frameworks', () => {
    const reached = openCrosswalk(links).reachedFrom('iso-5230-2020/3.1.2.3');
    const whole = [...reached].filter(([, strength]) => strength === 'whole').map(([key]) => key);
    expect(whole).toEqual(
      expect.arrayContaining([
        'iso-18974-2023/4.1.2.4',
        'ggi-1.3/GGI-A-18.4',
        'finos-osmm/l2.consumption-training',
      ]),
    );
  });
});

it('answers by queries only what is asked', () => {
  expect(live.filter(({ item }) => !askedKeys.has(item))).toEqual([]);
});

it('carries every claim of ISO/IEC 5230:2020 to the draft that follows it', () => {
  const at = instant('2026-01-01T00:00:00Z');
  if (at === undefined) throw new Error('No instant');
  const from = frameworkNamed('iso-5230-2020');
  const to = frameworkNamed('openchain-5230-3.0-draft');
  const claims = from.items
    .filter(({ isAsked }) => isAsked)
    .map(({ key }) => ({ item: key, unit: '', assessor: 'Ada', state: 'yes' as const, at }));
  const { carried, kept, unclaimed } = upgradeClaims(claims, links, { from, to });

  expect(kept).toEqual([]);
  expect(new Set(carried.map(({ claim }) => claim.item)).size).toBe(25);
  expect(carried.filter(({ needsReview }) => needsReview).map(({ to: key }) => key)).toEqual([
    'openchain-5230-3.0-draft/3.6.1.1',
    'openchain-5230-3.0-draft/3.6.2.1',
  ]);
  expect(unclaimed).toEqual(['openchain-5230-3.0-draft/3.1.3.1']);
});

it('recommends every activity of the GGI once, though its proposals go round in circles', () => {
  const at = instant('2026-01-01T00:00:00Z');
  if (at === undefined) throw new Error('No instant');
  const crosswalk = openCrosswalk(links);
  const nothing = { claims: [], proofs: [], live: [], unit: '', at, crosswalk };
  const steps = recommend(frameworkNamed(GGI), answerItems(frameworks, nothing), crosswalk);
  const ids = steps.flatMap(({ headings }) => headings.map(({ id }) => id));

  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(25);
  expect(steps.some(({ headings }) => headings.length > 1)).toBe(true);
});

describe.skipIf(!existsSync(DATA))('boards of the Good Governance Initiative', () => {
  const ggi = frameworkNamed(GGI);
  const itemsOf = (activity: string) =>
    ggi.items.filter(({ parent }) => parent === `${GGI}/${activity}`).map(({ id }) => id);
  const placed = (folder: string) => {
    const text = readFileSync(join(DATA, folder, 'ggi_activities_full.json'), 'utf8');
    const board = readGgiExport(text, folder);
    return { board, points: placeGgiPoints(board.points, ggiImprints, itemsOf) };
  };

  it('of 1.3 lead to each of our items once', () => {
    const { board, points } = placed('ggi-2025-12');
    expect(board.version).toBe('1.3');
    expect(points.map(({ itemId }) => itemId).toSorted()).toEqual(
      ggi.items
        .filter(({ isAsked }) => isAsked)
        .map(({ id }) => id)
        .toSorted(),
    );
    expect(points.filter(({ needsReview }) => needsReview)).toEqual([]);
  });

  it('of 1.2 lose no point, though one was merged, one reworded and the others have moved', () => {
    const { board, points } = placed('ggi-2025-07');
    expect(board.version).toBe('1.2');
    expect(board.points).toHaveLength(110);
    expect(points).toHaveLength(110);
    expect(points.filter(({ needsReview }) => needsReview)).toEqual([]);
    expect(new Set(points.map(({ itemId }) => itemId)).size).toBe(109);
    const moved = points.filter(
      ({ point, itemId }) => itemId !== `${point.activity}.${point.position}`,
    );
    expect(moved.map(({ point, itemId }) => `${point.position} -> ${itemId}`)).toEqual([
      '5 -> GGI-A-21.1',
      '6 -> GGI-A-21.5',
      '7 -> GGI-A-21.6',
      '8 -> GGI-A-21.7',
      '9 -> GGI-A-21.8',
      '10 -> GGI-A-21.9',
    ]);
  });

  it('say nowhere a sentence that we keep', () => {
    const { board } = placed('ggi-2025-12');
    const theirs = new Set(
      board.points.map(({ words }) => words.toLowerCase().replace(/\W+/g, ' ').trim()),
    );
    const copied = ggi.items.filter(({ title }) =>
      theirs.has(title.toLowerCase().replace(/\W+/g, ' ').trim()),
    );
    expect(copied).toEqual([]);
  });
});
