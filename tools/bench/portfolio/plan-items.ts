// SPDX-License-Identifier: Apache-2.0
import type { Random } from './random.ts';

type Row = readonly unknown[];

export interface ItemsWanted {
  /** Issues, change requests and what happened to them, together; one more or less. */
  readonly events: number;
  readonly random: Random;
  /** An identity that works in the repository. */
  readonly pick: () => number;
  /** A moment of its history, in ms. */
  readonly when: () => number;
  readonly endsMs: number;
  readonly identities: readonly number[];
}

export interface PlannedItems {
  readonly items: readonly Row[];
  readonly itemEvents: readonly Row[];
}

const HOUR_MS = 3_600_000;

/** Issues and change requests of a repository: most are answered and ended, some wait, a tenth of what is said is by bots. */
export function planItems(wanted: ItemsWanted): PlannedItems {
  const items: Row[] = [];
  const itemEvents: Row[] = [];
  for (let number = 1; items.length + itemEvents.length < wanted.events; number += 1) {
    const { item, events } = oneItem(number, wanted);
    items.push(item);
    itemEvents.push(...events);
  }
  return { items, itemEvents };
}

function oneItem(number: number, wanted: ItemsWanted): { item: Row; events: readonly Row[] } {
  const { random, when, endsMs } = wanted;
  const kind = random.below(2) === 0 ? 'issue' : 'change-request';
  const openedMs = when();
  const events: Row[] = [];
  let atMs = openedMs;
  const add = (what: string, detail?: string) => {
    // Half of all answers come within a day and a half.
    atMs += Math.floor(HOUR_MS * 36 * random.next() ** 2 * 3);
    const bot = random.below(10) === 0;
    const actor = bot ? 'helper[bot]' : accountOf(wanted);
    const id = `${what}:${number}-${events.length}`;
    const at = iso(Math.min(atMs, endsMs));
    events.push([kind, number, id, what, at, actor, bot ? 'bot' : 'human', 'contributor', detail]);
  };
  for (let said = random.below(5); said > 0; said -= 1) add('commented');
  if (kind === 'change-request' && random.below(3) > 0) add('reviewed', 'approved');
  const ends =
    random.below(10) < 8
      ? kind === 'issue' || random.below(5) === 0
        ? 'closed'
        : 'merged'
      : 'open';
  if (ends !== 'open') add(ends);
  const updated = iso(Math.min(atMs, endsMs));
  const closed = ends === 'open' ? undefined : updated;
  const labels = random.below(4) === 0 ? ['bug'] : [];
  const address = `https://github.com/bench/repository/issues/${number}`;
  return {
    item: [
      ...[kind, number, `Something about part ${number % 97}`, address, accountOf(wanted), 'human'],
      ...['contributor', iso(openedMs), updated, ends, closed, false, labels, [], updated],
    ],
    events,
  };
}

// Every second identity has an account; the others come with one that nobody knows.
function accountOf({ pick, identities }: ItemsWanted): string {
  const identity = pick();
  return `user${identity - (identities[0] ?? 0)}`;
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
