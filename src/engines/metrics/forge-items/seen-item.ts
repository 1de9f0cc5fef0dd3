// SPDX-License-Identifier: Apache-2.0
import { type ForgeAccount, type ForgeItem, type Instant, type ItemEvent, secondsOf } from '#model';
import type { ItemFact } from '../metric-facts.ts';
import { stateAfter, type Turn, turnsOf } from './turns-of.ts';

/** An event with its moment as a number. */
export interface SeenEvent extends ItemEvent {
  /** Seconds from 1970 on. */
  readonly second: number;
}

/** An issue or change request as it stood at a moment, the end of a window. */
export interface SeenItem extends ItemFact {
  /** Seconds from 1970 on, as all moments here. */
  readonly opened: number;
  /** When it was first ready to be looked at: as it was opened, or when it was a draft no more; `undefined` while it is one. */
  readonly ready: number | undefined;
  /** Oldest first, none at the end or later. */
  readonly events: readonly SeenEvent[];
  readonly turns: readonly Turn[];
  readonly state: ForgeItem['state'];
  /** When it got its state; `undefined` while it is open. */
  readonly ended: number | undefined;
  /** The moment that it is seen at. */
  readonly end: number;
}

/** The item at the moment; `undefined` where it was not there yet. */
export function seenAt(fact: ItemFact, at: Instant): SeenItem | undefined {
  const told = toldBy(fact.item);
  const { opened } = told;
  const end = secondsOf(at);
  if (opened >= end) return undefined;
  const { employer, item, people, repository } = fact;
  const events = eventsBefore(end, told.events);
  const turns = told.turns.filter(({ second }) => second < end);
  const state = stateAfter(turns);
  const ended = state === 'open' ? undefined : turns.at(-1)?.second;
  const ready = told.ready !== undefined && told.ready < end ? told.ready : undefined;
  return { employer, item, people, repository, opened, ready, events, turns, state, ended, end };
}

/** When the item was opened, in seconds. */
export function openedOf(item: ForgeItem): number {
  return toldBy(item).opened;
}

/** What does not depend on the moment: some fifty metrics ask for it, most of them at a dozen moments. */
interface Told {
  readonly opened: number;
  /** When it was first ready, whenever that was. */
  readonly ready: number | undefined;
  readonly events: readonly SeenEvent[];
  readonly turns: readonly (Turn & { readonly second: number })[];
}

const TOLD = new WeakMap<ForgeItem, Told>();

function toldBy(item: ForgeItem): Told {
  const known = TOLD.get(item);
  if (known !== undefined) return known;
  const opened = secondsOf(item.openedAt);
  const told = {
    opened,
    ready: readyOf(item, opened),
    events: item.events.map((event) => ({ ...event, second: secondsOf(event.at) })),
    turns: turnsOf(item).map((turn) => ({ ...turn, second: secondsOf(turn.at) })),
  };
  TOLD.set(item, told);
  return told;
}

// Mostly all of them lie before it; they are in the order of time.
function eventsBefore(end: number, events: readonly SeenEvent[]): readonly SeenEvent[] {
  const last = events.at(-1);
  return last === undefined || last.second < end
    ? events
    : events.filter(({ second }) => second < end);
}

/** A stable key for whoever acts with the account. */
export function actorKey({ people }: ItemFact, { login }: ForgeAccount): string {
  return personOf({ people }, login)?.person ?? `@${login.toLowerCase()}`;
}

/** Who is known to stand behind the account. */
export function personOf({ people }: Pick<ItemFact, 'people'>, login: string) {
  const key = login.toLowerCase();
  return people !== undefined && Object.hasOwn(people, key) ? people[key] : undefined;
}

// Where the first that is told is "ready", it began as a draft; where nothing is told, it is what it is now.
function readyOf({ events, isDraft }: ForgeItem, opened: number): number | undefined {
  const first = events.find(({ kind }) => kind === 'drafted' || kind === 'readied');
  const beganAsDraft = first === undefined ? isDraft : first.kind === 'readied';
  if (!beganAsDraft) return opened;
  return first && secondsOf(first.at);
}
