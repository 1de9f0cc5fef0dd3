// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore, plusDays } from '#model';
import { counted, type HomeCard } from './home-card.ts';

/** A month, and some days to find the time. */
const CHECK_IN_DAYS = 35;

interface CheckedIn {
  readonly id: number;
  readonly title: string;
  readonly start: Instant;
  readonly checkIn?: { readonly at: Instant } | undefined;
}

/** Objectives that nobody has checked in on for more than a month; the longest forgotten is where to begin. */
export const checkIns = {
  id: 'check-ins',
  async read(about) {
    const overdue = overdueCheckIns(await about.objectives(), about.at);
    const [first] = overdue;
    if (first === undefined) return undefined;
    return {
      title: 'Check-ins that are due',
      value: counted(overdue.length),
      detail: `Longest ago: “${first.title}”, ${lastWord(first).slice(0, 10)}`,
      tone: 'warning',
      action: { label: 'Check in', to: `/strategy/objectives/${first.id}` },
    };
  },
} satisfies HomeCard;

/** The longest forgotten first. */
export function overdueCheckIns<One extends CheckedIn>(
  objectives: readonly One[],
  at: Instant,
): readonly One[] {
  return objectives
    .filter((one) => isBefore(plusDays(lastWord(one), CHECK_IN_DAYS), at))
    .toSorted((one, other) => (isBefore(lastWord(one), lastWord(other)) ? -1 : 1));
}

function lastWord({ start, checkIn }: CheckedIn): Instant {
  return checkIn?.at ?? start;
}
