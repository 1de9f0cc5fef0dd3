// SPDX-License-Identifier: Apache-2.0
import { compareKeys, orderOf, sortKeyOf, type VersionOrder } from '../orders/index.ts';
import { readVers } from './parse-vers.ts';
import type { Comparator } from './vers.ts';

interface Bound {
  readonly comparator: Comparator;
  readonly key: string;
}

/**
 * Whether a version lies in a VERS range, such as `vers:npm/>=1.0|<2.0`, by the order of the range's scheme.
 *
 * The range may be written untidily (blanks, wrong order). Of several lower or upper limits in a row the widest counts.
 * `undefined` where the range cannot be read, its scheme has no known order, or a version is none of that scheme.
 */
export function versionInRange(vers: string, version: string): boolean | undefined {
  const range = readVers(vers);
  if ('code' in range) return undefined;
  if (range.scheme === 'none') return false;
  if (range.constraints.length === 0) return true;
  const order = orderOf(range.scheme);
  const key = order && sortKeyOf(order, version);
  if (order === undefined || key === undefined) return undefined;
  const bounds: Bound[] = [];
  for (const { comparator, version: limit } of range.constraints) {
    const limitKey = sortKeyOf(order, limit);
    if (limitKey === undefined) return undefined;
    bounds.push({ comparator, key: limitKey });
  }
  return isWithin(order, bounds, key);
}

function isWithin(order: VersionOrder, bounds: readonly Bound[], key: string): boolean {
  const named = bounds.find(
    ({ comparator, key: limit }) => isExact(comparator) && compareKeys(order, key, limit) === 0,
  );
  if (named !== undefined) return named.comparator === '=';
  if (bounds.every(({ comparator }) => comparator === '!=')) return true;
  const limits = simplified(bounds.filter(({ comparator }) => !isExact(comparator)));
  return limits.some((limit, i) => {
    const before = limits[i - 1];
    if (isLower(limit)) return i === limits.length - 1 && admits(order, limit, key);
    return admits(order, limit, key) && (before === undefined || admits(order, before, key));
  });
}

function isExact(comparator: Comparator): boolean {
  return comparator === '=' || comparator === '!=';
}

function isLower({ comparator }: Bound): boolean {
  return comparator === '>' || comparator === '>=';
}

function admits(order: VersionOrder, { comparator, key: limit }: Bound, key: string): boolean {
  const side = compareKeys(order, key, limit);
  if (side === 0) return comparator === '>=' || comparator === '<=';
  return comparator.startsWith('>') === (side === 1);
}

/** ">=1|>2|<3|<4" is ">=1|<4": lower and upper limits by turns, of several in a row the widest. Source: VERS specification. */
function simplified(limits: readonly Bound[]): readonly Bound[] {
  const kept: Bound[] = [];
  for (const limit of limits) {
    const last = kept.at(-1);
    if (last === undefined || isLower(last) !== isLower(limit)) kept.push(limit);
    else if (isWider(limit, last)) kept[kept.length - 1] = limit;
  }
  return kept;
}

/** Of two limits on the same side, the second lying at or behind the first. */
function isWider(limit: Bound, last: Bound): boolean {
  if (limit.key === last.key) return limit.comparator.endsWith('=');
  return !isLower(limit);
}
