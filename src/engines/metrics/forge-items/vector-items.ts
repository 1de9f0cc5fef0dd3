// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, ForgeItem, ItemEvent } from '#model';
import { instantOf } from '../instant-of.ts';
import type { ItemFact } from '../metric-facts.ts';
import type { ItemKind } from './item-kind.ts';

type More = Partial<Omit<ItemEvent, 'actor'>> & { readonly actorClass?: ActorClass };

/** Something that happened to an item; nobody is named where no login is given. */
export function did(
  kind: ItemEvent['kind'],
  at: string,
  login?: string,
  more: More = {},
): ItemEvent {
  const { actorClass = 'human', ...event } = more;
  const actor = login === undefined ? undefined : { login, actorClass };
  return { id: `${kind}:${at}:${login ?? ''}`, kind, at: instantOf(at), actor, ...event };
}

type MoreOfItem = Partial<ForgeItem> &
  Pick<ItemFact, 'people' | 'employer'> & {
    readonly repository?: string;
  };

/** An item of repository "one", opened by Ada unless said otherwise; its state is what the events lead to. */
export function opened(
  { kind }: ItemKind,
  number: number,
  at: string,
  events: readonly ItemEvent[] = [],
  { repository = 'one', people, employer, ...more }: MoreOfItem = {},
): ItemFact {
  const last = events.findLast(({ kind: what }) => ENDS[what] !== undefined);
  const state = (last && ENDS[last.kind]) ?? 'open';
  const item: ForgeItem = {
    kind,
    number,
    title: `Example ${number}`,
    address: `https://forge.example/${repository}/${kind}/${number}`,
    author: { login: 'ada', actorClass: 'human' },
    association: 'unknown',
    openedAt: instantOf(at),
    updatedAt: events.at(-1)?.at ?? instantOf(at),
    state,
    closedAt: state === 'open' ? undefined : last?.at,
    isDraft: false,
    labels: [],
    assignees: [],
    events,
    ...more,
  };
  return { item, repository, people, employer };
}

/** Items opened at one moment, as many as lists of events are given. */
export function openedTogether(
  kind: ItemKind,
  at: string,
  eventsOfEach: readonly (readonly ItemEvent[])[],
  more: MoreOfItem = {},
): readonly ItemFact[] {
  return eventsOfEach.map((events, index) => opened(kind, index + 1, at, events, more));
}

/** The same thing so many times. */
export function times<T>(count: number, thing: T): readonly T[] {
  return Array<T>(count).fill(thing);
}

const ENDS: Partial<Readonly<Record<ItemEvent['kind'], ForgeItem['state']>>> = {
  closed: 'closed',
  merged: 'merged',
  reopened: 'open',
};
