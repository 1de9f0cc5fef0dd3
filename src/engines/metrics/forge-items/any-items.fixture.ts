// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { type Instant, type ItemEvent, isBefore } from '#model';
import { instantOf } from '../instant-of.ts';
import type { ItemFact } from '../metric-facts.ts';
import { CHANGE_REQUESTS, ISSUES } from './item-kind.ts';
import { stateAfter, turnsOf } from './turns-of.ts';
import { did, opened } from './vector-items.ts';

const MOMENTS = [
  '2024-12-31T23:59:59Z',
  '2025-01-01T00:00:00Z',
  '2025-03-30T01:30:00Z',
  '2025-03-30T01:30:00.5Z',
  '2025-06-15T12:00:00Z',
  '2025-12-30T00:00:00Z',
  '2026-01-01T00:00:00Z',
  '2026-02-01T00:00:00Z',
];

const account = fc.option(
  fc.constantFrom(
    { login: 'ada', actorClass: 'human' as const },
    { login: 'ADA', actorClass: 'human' as const },
    { login: 'ada-at-work', actorClass: 'human' as const },
    { login: 'constructor', actorClass: 'human' as const },
    { login: 'bot[bot]', actorClass: 'bot' as const },
    { login: 'agent', actorClass: 'agent' as const },
  ),
  { nil: undefined },
);

const event = fc.record({
  kind: fc.constantFrom<ItemEvent['kind'][]>(
    'commented',
    'reviewed',
    'closed',
    'reopened',
    'merged',
    'drafted',
    'readied',
    'labelled',
  ),
  at: fc.constantFrom(...MOMENTS),
  actor: account,
  detail: fc.constantFrom('approved', 'changes-requested', undefined),
});

const PEOPLE = { ada: { person: '7', label: 'Ada' }, 'ada-at-work': { person: '7', label: 'Ada' } };

const item = fc.record({
  kind: fc.constantFrom(ISSUES, CHANGE_REQUESTS),
  number: fc.integer({ min: 1, max: 9 }),
  repository: fc.constantFrom('one', 'two'),
  openedAt: fc.constantFrom(...MOMENTS),
  events: fc.array(event, { maxLength: 6 }),
  author: account,
  association: fc.constantFrom('member', 'contributor', 'newcomer', 'none', 'unknown'),
  isDraft: fc.boolean(),
  people: fc.constantFrom(PEOPLE, undefined),
  employer: fc.constantFrom('Acme', 'Bolt', '', undefined),
  tellsEvents: fc.boolean(),
});

/** Issues and change requests of all sorts, with events around the edges of 2025. */
export const anyItems: fc.Arbitrary<readonly ItemFact[]> = fc
  .uniqueArray(item, {
    maxLength: 16,
    selector: ({ kind, number, repository }) => `${repository} ${kind.kind} ${number}`,
  })
  .map((all) =>
    all.map(({ kind, number, openedAt, events, tellsEvents, ...more }) => {
      const happened = events
        .filter(({ at }) => at >= openedAt)
        .sort((one, other) => (isBefore(instantOf(one.at), instantOf(other.at)) ? -1 : 1))
        .map(({ kind: what, at, actor, detail }, index) => ({
          ...did(what, at, actor?.login, { id: String(index), detail }),
          actor,
        }));
      const fact = opened(kind, number, openedAt, happened, more);
      return tellsEvents ? fact : { ...fact, item: { ...fact.item, events: [] } };
    }),
  );

/** The items as the forge would have told of them at the moment. */
export function itemsUntil(items: readonly ItemFact[], until: Instant): readonly ItemFact[] {
  return items
    .filter(({ item: { openedAt } }) => isBefore(openedAt, until))
    .map((fact) => {
      const turns = turnsOf(fact.item).filter(({ at }) => isBefore(at, until));
      const state = stateAfter(turns);
      const events = fact.item.events.filter(({ at }) => isBefore(at, until));
      const closedAt = state === 'open' ? undefined : turns.at(-1)?.at;
      const first = fact.item.events.find(({ kind }) => kind === 'drafted' || kind === 'readied');
      const isDraft = first === undefined ? fact.item.isDraft : first.kind === 'readied';
      return { ...fact, item: { ...fact.item, state, closedAt, events, isDraft } };
    });
}
