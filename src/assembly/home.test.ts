// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { type Instant, instant } from '#model';
import { checkInCards } from './home.ts';

function at(text: string): Instant {
  const found = instant(text);
  if (found === undefined) throw new Error(`Not a moment: ${text}`);
  return found;
}

const NOW = at('2026-06-30T12:00:00Z');

function objective(id: number, start: string, said?: string) {
  const words = { actor: 'ada', confidence: 5, changed: 'x', next: '' };
  const checkIn = said === undefined ? undefined : { ...words, at: at(`${said}T00:00:00Z`) };
  return { id, title: `Objective ${id}`, start: at(`${start}T00:00:00Z`), checkIn };
}

it('nudges for objectives that nobody checked in on for more than a month, the longest forgotten first', () => {
  const [card, ...others] = checkInCards(
    [
      objective(1, '2026-01-01', '2026-06-01'),
      objective(2, '2026-01-01', '2026-05-01'),
      objective(3, '2026-04-01'),
      objective(4, '2026-06-20'),
    ],
    NOW,
  );

  expect(others).toEqual([]);
  expect(card).toMatchObject({
    value: '2',
    detail: 'Longest ago: “Objective 3”, 2026-04-01',
    action: { to: '/strategy/objectives/3' },
  });
});

it('says nothing where everybody is heard of', () => {
  expect(checkInCards([objective(1, '2026-01-01', '2026-06-20')], NOW)).toEqual([]);
});
