// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BlipReply } from '#surfaces/contract';
import { placeBlips, RING_EDGES } from './place-blips.ts';

const RINGS = ['adopt', 'trial', 'assess', 'hold'] as const;

function blip(key: number, quadrant: number, ring: (typeof RINGS)[number]): BlipReply {
  const plain = { reason: '', since: '2026-03-01T00:00:00Z', moved: 'none' as const };
  return { key: String(key), name: `Lamp ${key}`, quadrant, ring, ...plain };
}

const places = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(...RINGS));

it('no blip touches another, and each stands in its ring and quadrant', () => {
  fc.assert(
    fc.property(fc.array(places, { maxLength: 120 }), (all) => {
      const blips = all.map(([quadrant, ring], key) => blip(key, quadrant, ring));

      const { placed, size } = placeBlips(blips);

      expect(placed).toHaveLength(blips.length);
      for (const [index, one] of placed.entries()) {
        const [inner, outer] = RING_EDGES[one.blip.ring];
        const distance = Math.hypot(one.x, one.y);
        expect(distance - size).toBeGreaterThanOrEqual(inner);
        expect(distance + size).toBeLessThanOrEqual(outer);
        expect([one.x > 0, one.y > 0]).toEqual([
          one.blip.quadrant % 2 === 0,
          one.blip.quadrant > 2,
        ]);
        expect(Math.min(Math.abs(one.x), Math.abs(one.y))).toBeGreaterThanOrEqual(size);
        for (const other of placed.slice(index + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * size);
        }
      }
    }),
  );
});

it.each(RINGS)('forty in one part of %s are smaller, and all are drawn', (ring) => {
  const few = placeBlips([blip(1, 1, ring)]);
  const many = placeBlips(Array.from({ length: 40 }, (_, key) => blip(key, 1, ring)));

  expect(few.size).toBe(16);
  expect(many.size).toBeLessThan(16);
  expect(new Set(many.placed.map(({ number }) => number)).size).toBe(40);
});
