// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { imprintOf, placeGgiPoints, readGgiExport } from './index.ts';

const CONTENT =
  '### Progress\n\n- [x] A charter is there\n- [ ] People know it\n\n### Tools\n- none';
const EXPORT = JSON.stringify({
  handbook_version: '1.9',
  activities: [{ id: 'GGI-A-16', content: CONTENT }, { id: 12 }],
});

it('reads points with their ticks, and names an activity that it cannot read', () => {
  const { version, points, problems } = readGgiExport(EXPORT, 'board.json');

  expect(version).toBe('1.9');
  expect(points).toEqual([
    { activity: 'GGI-A-16', position: 1, words: 'A charter is there', isTicked: true },
    { activity: 'GGI-A-16', position: 2, words: 'People know it', isTicked: false },
  ]);
  expect(problems).toMatchObject([
    { message: 'Reading board.json: activity 2 has no id or no content; it is left out.' },
  ]);
});

it.each(['{', '[]', 'null', '{"activities": 3}', ''])('takes %s for no export', (text) => {
  const { points, problems } = readGgiExport(text, 'board.json');
  expect(points).toEqual([]);
  expect(problems).toMatchObject([{ code: 'ggi/not-an-export' }]);
});

it('knows a point by its words wherever it stands, and one it does not know by its place', () => {
  const { points } = readGgiExport(EXPORT, 'board.json');
  const imprints = new Map([[imprintOf('People know it!'), 'GGI-A-99.7']]);
  const placed = placeGgiPoints(points, imprints, () => ['GGI-A-16.1', 'GGI-A-16.2']);

  expect(placed).toMatchObject([
    { itemId: 'GGI-A-16.1', needsReview: true },
    { itemId: 'GGI-A-99.7', needsReview: false },
  ]);
});

it('puts points beyond the last item on the last, and none of an activity that we do not have', () => {
  const points = [1, 2, 3].map((position) => ({
    activity: 'GGI-A-16',
    position,
    words: `Point ${position}`,
    isTicked: true,
  }));
  const placed = placeGgiPoints(points, new Map(), () => ['GGI-A-16.1', 'GGI-A-16.2']);
  expect(placed.map(({ itemId }) => itemId)).toEqual(['GGI-A-16.1', 'GGI-A-16.2', 'GGI-A-16.2']);
  expect(placeGgiPoints(points, new Map(), () => [])).toEqual([]);
});
