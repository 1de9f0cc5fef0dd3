// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import type { ForgeItem, ItemEvent } from '#model';
import type { TrackerRow } from './read-tracker.ts';
import type { KnownItem, ToldItem } from './told-item.ts';

/**
 * The item as the rows of a tracker tell of it, with what earlier files told. Result: `undefined` where nobody told that it was
 * opened. Rows: of one item, in any order.
 */
export function itemOfRows(
  rows: readonly TrackerRow[],
  known: KnownItem | undefined,
): ToldItem | undefined {
  const inOrder = [...rows].sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  const opened = inOrder.find(({ event }) => event === 'opened');
  const begin = opened ? openingOf(opened) : known && { ...known };
  if (begin === undefined) return undefined;
  const events = inOrder.flatMap(eventOf);
  const all = new Map([...(known?.events ?? []), ...events].map((event) => [event.id, event]));
  const happened = [...all.values()].sort(
    (one, other) => Date.parse(one.at) - Date.parse(other.at),
  );
  const { kind, title, address, author, association, openedAt } = begin;
  return {
    head: {
      ...{ kind, title, address, author, association, openedAt },
      updatedAt: happened.at(-1)?.at ?? openedAt,
      ...stateAfter(happened),
      isDraft: lastOf(happened, ['drafted', 'readied'])?.kind === 'drafted',
      labels: setAfter(happened, 'labelled', 'unlabelled'),
      assignees: setAfter(happened, 'assigned', 'unassigned'),
    },
    events,
  };
}

function openingOf({ kind, title, item, address, actor, association, at }: TrackerRow) {
  const named = { title: title || item, association: association ?? ('unknown' as const) };
  return { kind, ...named, address, author: actor, openedAt: at };
}

function eventOf({ item, event, at, actor, association, detail }: TrackerRow): ItemEvent[] {
  if (event === 'opened') return [];
  const content = JSON.stringify([item, event, at, actor?.login, detail]);
  const id = `row:${createHash('sha256').update(content).digest('hex').slice(0, 32)}`;
  const known = association === 'unknown' ? undefined : association;
  return [{ id, kind: event, at, actor, association: known, detail }];
}

function stateAfter(happened: readonly ItemEvent[]): Pick<ForgeItem, 'state' | 'closedAt'> {
  const merged = lastOf(happened, ['merged']);
  if (merged) return { state: 'merged', closedAt: merged.at };
  const last = lastOf(happened, ['closed', 'reopened']);
  return last?.kind === 'closed' ? { state: 'closed', closedAt: last.at } : { state: 'open' };
}

function lastOf(happened: readonly ItemEvent[], kinds: readonly ItemEvent['kind'][]) {
  return happened.findLast(({ kind }) => kinds.includes(kind));
}

function setAfter(
  happened: readonly ItemEvent[],
  comes: ItemEvent['kind'],
  goes: ItemEvent['kind'],
): readonly string[] {
  const set = new Set<string>();
  for (const { kind, detail } of happened) {
    if (detail === undefined) continue;
    if (kind === comes) set.add(detail);
    if (kind === goes) set.delete(detail);
  }
  return [...set];
}
