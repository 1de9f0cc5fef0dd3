// SPDX-License-Identifier: Apache-2.0

import { orderOf, sortKeyOf, type VersionOrder } from '../orders/index.ts';
import type { AffectedPackage, AffectedRange, RangeEvent } from '../records/index.ts';
import { type Constraint, formatVers, sortedVers } from '../vers/index.ts';

/** The affected versions of one package, ready to be asked. */
export interface AffectedVersions {
  readonly order: VersionOrder | undefined;
  readonly exact: ReadonlySet<string>;
  readonly intervals: readonly Interval[];
  /** Versions that end an interval, lowest first. */
  readonly fixes: readonly KeyedVersion[];
  /** Texts that are no versions, so that their range could not be used. */
  readonly unreadable: readonly string[];
}

interface KeyedVersion {
  readonly version: string;
  readonly key: string;
}

/** From `from` on (absent: from the first version on) up to `to`, which belongs to it where it is the last one affected. */
interface Interval {
  readonly from: KeyedVersion | undefined;
  readonly to: KeyedVersion | undefined;
  readonly isLastAffected: boolean;
}

interface KeyedEvent extends KeyedVersion {
  readonly kind: RangeEvent['kind'];
}

/** "fixed 2.0" comes before "introduced 2.0", and "introduced 2.0" before "last_affected 2.0". */
const KINDS: readonly RangeEvent['kind'][] = ['limit', 'fixed', 'introduced', 'last_affected'];

/** Below every key: "0" is before all versions, also where an ecosystem has versions below 0. */
const BEFORE_ALL = '';

export function affectedVersionsOf({
  ecosystem,
  ranges,
  versions,
}: AffectedPackage): AffectedVersions {
  const order = orderOf(ecosystem);
  const readings = ranges.map((range) => readEvents(order, range));
  const events = readings.map((one) => one.events);
  return {
    order,
    exact: new Set(versions),
    intervals: events.flatMap(intervalsOf),
    fixes: events
      .flat()
      .filter(({ kind }) => kind === 'fixed')
      .sort(byKey),
    unreadable: readings.flatMap((one) => one.unreadable),
  };
}

/**
 * Whether a version is affected: named, or inside an interval.
 * Source: OSV schema, "evaluation".
 */
export function isAffected(
  affected: AffectedVersions,
  version: string,
  key: string | undefined,
): boolean {
  if (affected.exact.has(version)) return true;
  return isInside(affected.intervals, key);
}

function isInside(intervals: readonly Interval[], key: string | undefined): boolean {
  if (key === undefined) return false;
  return intervals.some(
    ({ from, to, isLastAffected }) =>
      (from === undefined || key >= from.key) &&
      (to === undefined || key < to.key || (isLastAffected && key === to.key)),
  );
}

/** The affected versions in VERS: the intervals, and the single versions outside them. */
export function affectedRangeOf(affected: AffectedVersions): string {
  const { order, intervals, exact } = affected;
  const scheme = order?.versScheme ?? order?.ecosystem ?? 'generic';
  const named = [...exact].filter(
    (version) => !isInside(intervals, order && sortKeyOf(order, version)),
  );
  if (intervals.length + named.length === 0) return formatVers({ scheme: 'none', constraints: [] });
  const limits = merged(intervals).flatMap(limitsOf);
  // Without limits the intervals hold everything.
  if (intervals.length > 0 && limits.length === 0) return formatVers({ scheme, constraints: [] });
  const single = named.map((version): Constraint => ({ comparator: '=', version }));
  return formatVers(sortedVers(scheme, [...limits, ...single]));
}

function limitsOf({ from, to, isLastAffected }: Interval): readonly Constraint[] {
  const limits: Constraint[] = [];
  if (from !== undefined) limits.push({ comparator: '>=', version: from.version });
  if (to !== undefined)
    limits.push({ comparator: isLastAffected ? '<=' : '<', version: to.version });
  return limits;
}

/** Intervals that overlap or touch, in one: a list of limits could not tell where which of them ends. */
function merged(intervals: readonly Interval[]): readonly Interval[] {
  const kept: Interval[] = [];
  for (const one of intervals.toSorted((a, b) => (keyOf(a.from) < keyOf(b.from) ? -1 : 1))) {
    const last = kept.at(-1);
    const isApart = last?.to !== undefined && last.to.key < keyOf(one.from);
    if (last === undefined || isApart) kept.push(one);
    else if (endsBehind(one, last)) {
      kept[kept.length - 1] = { from: last.from, to: one.to, isLastAffected: one.isLastAffected };
    }
  }
  return kept;
}

function endsBehind(one: Interval, last: Interval): boolean {
  if (last.to === undefined) return false;
  if (one.to === undefined || one.to.key > last.to.key) return true;
  return one.to.key === last.to.key && one.isLastAffected;
}

function keyOf(limit: KeyedVersion | undefined): string {
  return limit?.key ?? BEFORE_ALL;
}

function readEvents(
  order: VersionOrder | undefined,
  { events }: AffectedRange,
): { readonly events: readonly KeyedEvent[]; readonly unreadable: readonly string[] } {
  const keyed: KeyedEvent[] = [];
  for (const { kind, version } of events) {
    if (kind === 'limit' && version === '*') continue;
    const key = version === '0' ? BEFORE_ALL : order && sortKeyOf(order, version);
    if (key === undefined) return { events: [], unreadable: [version] };
    keyed.push({ kind, version, key });
  }
  return { events: keyed.sort(byKey), unreadable: [] };
}

function byKey(a: KeyedEvent, b: KeyedEvent): number {
  if (a.key === b.key) return KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  return a.key < b.key ? -1 : 1;
}

/** Walks the events upwards: what is introduced is affected until it is fixed. */
function intervalsOf(events: readonly KeyedEvent[]): readonly Interval[] {
  const intervals: Interval[] = [];
  let from: KeyedEvent | undefined;
  for (const event of events) {
    if (event.kind === 'introduced') {
      from ??= event;
    } else if (from !== undefined) {
      intervals.push({
        from: known(from),
        to: event,
        isLastAffected: event.kind === 'last_affected',
      });
      from = undefined;
    }
  }
  return from === undefined
    ? intervals
    : [...intervals, { from: known(from), to: undefined, isLastAffected: false }];
}

function known(event: KeyedEvent): KeyedVersion | undefined {
  return event.key === BEFORE_ALL ? undefined : event;
}
