// SPDX-License-Identifier: Apache-2.0
import type { VersionOrder } from './version-order.ts';
import { VERSION_ORDERS } from './version-orders.ts';

/** Real versions stay far under this; longer texts are taken for no version, so that no text costs much. */
const LONGEST_VERSION = 512;

const BY_NAME: ReadonlyMap<string, VersionOrder> = new Map(
  VERSION_ORDERS.flatMap((order) =>
    [order.ecosystem, ...order.alsoKnownAs, ...(order.sharedBy ?? [])].map((name) => [name, order]),
  ),
);

/**
 * Which of two versions comes first: -1 where it is `a`, 1 where it is `b`, 0 where the ecosystem takes them for the same.
 *
 * Ecosystem: any name that a version order gives itself (`npm`, `crates.io`, `Debian:12`, `rpm`); case does not count.
 * `undefined` where the ecosystem is not known or one of the texts is no version of it. Never throws.
 */
export function compareVersions(ecosystem: string, a: string, b: string): -1 | 0 | 1 | undefined {
  const order = orderOf(ecosystem);
  if (order === undefined) return undefined;
  const keyOfA = sortKeyOf(order, a);
  const keyOfB = sortKeyOf(order, b);
  if (keyOfA === undefined || keyOfB === undefined) return undefined;
  return compareKeys(order, keyOfA, keyOfB);
}

/** The order that an ecosystem follows; what stands behind a colon (`Debian:12`, `Maven:https://...`) does not matter. */
export function orderOf(ecosystem: string): VersionOrder | undefined {
  const lower = ecosystem.toLowerCase();
  return BY_NAME.get(lower) ?? BY_NAME.get(lower.split(':', 1)[0] ?? '');
}

/**
 * The name that packages are kept under: our own for all names of the same packages (`cargo` of `crates.io`), else the
 * given one in lower case, since Ubuntu shares the order of Debian and not its packages.
 */
export function familyOf(ecosystem: string): string {
  const given = ecosystem.toLowerCase().split(':', 1)[0] ?? '';
  const order = BY_NAME.get(given);
  return order?.alsoKnownAs.includes(given) ? order.ecosystem : given;
}

/** The sort key of a version; `undefined` where the text is no version or too long for one. */
export function sortKeyOf(order: VersionOrder, version: string): string | undefined {
  return version.length > LONGEST_VERSION ? undefined : order.sortKey(version);
}

/** Compares two keys of one order. */
export function compareKeys(order: VersionOrder, a: string, b: string): -1 | 0 | 1 {
  if (order.compareKeys !== undefined) return sign(order.compareKeys(a, b));
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function sign(difference: number): -1 | 0 | 1 {
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}
