// SPDX-License-Identifier: Apache-2.0
// Issues, comments and events as GitHub's API answers them, put together as a history. An answer of today tells how people stand to a
// project today: who founded it and left looks like a passer-by. So people of the project are those who had ten changes merged before.
import { z } from 'zod';
import { closesIn } from '#platform/forges';
import type { ForgeHistory, PastChange, PastIssue, PastLabel } from './forge-history.ts';

const User = z
  .object({ login: z.string() })
  .nullish()
  .transform((user) => user?.login ?? '');
export const Row = z.object({
  number: z.number(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  user: User,
  created_at: z.string(),
  closed_at: z.string().nullish(),
  closed_by: User,
  merged_at: z.string().nullish(),
  pull_request: z.object({ merged_at: z.string().nullish() }).nullish(),
  labels: z.array(z.object({ name: z.string() })).nullish(),
});
export const Event = z.object({
  event: z.string(),
  created_at: z.string().nullish(),
  label: z.object({ name: z.string() }).nullish(),
  user: User,
  body: z.string().nullish(),
});
/** A comment by itself, as the event that it is. */
export const Comment = Event.omit({ event: true }).transform((said) => ({
  ...said,
  event: 'commented',
}));

/** One issue or change request with what is told of it. */
export interface Told {
  readonly row: z.infer<typeof Row>;
  readonly isChange: boolean;
  /** Where an archive has nothing but comments, labels are those at the end, and nobody was ever assigned. */
  readonly events: readonly z.infer<typeof Event>[];
  /** Issues and changes that name it. */
  readonly namedIn: readonly number[];
}

const DAY_MS = 86_400_000;
const MERGED_BEFORE = 10;
/** Robots that put a change on the branch themselves and then close it, so that the forge does not call it merged. */
const MERGE_ROBOTS = new Set(['bors', 'homu', 'bors[bot]']);

export function historyOf(name: string, told: readonly Told[]): ForgeHistory {
  const changes = told.filter(({ isChange }) => isChange);
  const isOfMember = membersBy(changes);
  const closers = closersOf(told);
  return {
    name,
    weight: 1,
    until: Math.max(...told.map(({ row }) => dayOf(row.created_at))),
    issues: told.filter(({ isChange }) => !isChange).map((one) => issueOf(one, isOfMember)),
    changes: changes.map(({ row }): PastChange => {
      const openedAt = dayOf(row.created_at);
      return {
        author: row.user,
        isOfMember: isOfMember(row.user, openedAt),
        openedAt,
        closedAt: maybeDay(row.closed_at),
        mergedAt: mergedAt(row),
        closes: closesIn(`${row.title ?? ''}\n${row.body ?? ''}`),
        closedToo: closers.get(row.number),
      };
    }),
  };
}

type Membership = (login: string, day: number) => boolean;

function membersBy(changes: readonly Told[]): Membership {
  const merges = new Map<string, number[]>();
  for (const { row } of changes) {
    const at = mergedAt(row);
    if (at !== undefined) merges.set(row.user, [...(merges.get(row.user) ?? []), at]);
  }
  const since = new Map(
    [...merges].map(([login, days]) => [login, days.sort((a, b) => a - b)[MERGED_BEFORE - 1]]),
  );
  return (login, day) => (since.get(login) ?? Number.POSITIVE_INFINITY) < day;
}

/** By change, the issues that name it and were closed within a day of its merging. */
function closersOf(told: readonly Told[]): ReadonlyMap<number, readonly number[]> {
  const changes = told.filter(({ isChange }) => isChange);
  const merged = new Map(changes.map(({ row }) => [row.number, mergedAt(row)]));
  const closers = new Map<number, number[]>();
  for (const { row, isChange, namedIn } of told) {
    const closedAt = isChange ? undefined : maybeDay(row.closed_at);
    if (closedAt === undefined) continue;
    const isCloser = (change: number) => Math.abs((merged.get(change) ?? 0) - closedAt) < 1;
    for (const change of namedIn.filter(isCloser))
      closers.set(change, [...(closers.get(change) ?? []), row.number]);
  }
  return closers;
}

function issueOf({ row, events }: Told, isOfMember: Membership): PastIssue {
  const openedAt = dayOf(row.created_at);
  const assigned = events.find(({ event }) => event === 'assigned');
  return {
    number: row.number,
    title: row.title ?? '',
    labels: labelsOf(row.labels ?? [], events),
    isOfMember: isOfMember(row.user, openedAt),
    openedAt,
    closedAt: maybeDay(row.closed_at),
    assignedAt: maybeDay(assigned?.created_at),
    comments: events.flatMap(({ event, user, created_at, body }) => {
      const at = event === 'commented' ? maybeDay(created_at) : undefined;
      return at === undefined ? [] : [{ at, isOfMember: isOfMember(user, at), text: body ?? '' }];
    }),
  };
}

/** Each label from when it was given until it was taken away; those at the end where no event tells of them. */
function labelsOf(last: readonly { name: string }[], events: Told['events']): readonly PastLabel[] {
  const at = (event: string, name: string) =>
    maybeDay(events.findLast((one) => one.event === event && one.label?.name === name)?.created_at);
  const given = events
    .filter(({ event }) => event === 'labeled')
    .flatMap(({ label }) => label ?? []);
  const names = new Set([...last, ...given].map(({ name }) => name));
  return [...names].map((name) => {
    const isThere = last.some((one) => one.name === name);
    const from = at('labeled', name);
    return { name, from, until: isThere ? undefined : at('unlabeled', name) };
  });
}

function mergedAt(row: z.infer<typeof Row>): number | undefined {
  const at = row.merged_at ?? row.pull_request?.merged_at;
  return maybeDay(at ?? (MERGE_ROBOTS.has(row.closed_by) ? row.closed_at : undefined));
}

function maybeDay(instant: string | null | undefined): number | undefined {
  return instant ? dayOf(instant) : undefined;
}

function dayOf(instant: string): number {
  return Date.parse(instant) / DAY_MS;
}
