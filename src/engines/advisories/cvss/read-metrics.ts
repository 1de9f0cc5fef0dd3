// SPDX-License-Identifier: Apache-2.0

/** What the metrics of one version of CVSS may be: `AV: 'N A L P'`. */
export type MetricTable = Readonly<Record<string, string>>;

/** Values by metric, as written. */
export type Metrics = ReadonlyMap<string, string>;

/** Longer than any vector with every metric given. */
const LONGEST_VECTOR = 500;

/**
 * The metrics of a vector without its prefix, in any order: `AV:N/AC:L/...`.
 * `undefined` where one is given twice, is none of the table or has no such value, or a required one is missing.
 */
export function readMetrics(
  text: string,
  required: MetricTable,
  optional: MetricTable,
): Metrics | undefined {
  if (text.length > LONGEST_VECTOR) return undefined;
  const metrics = new Map<string, string>();
  for (const piece of text.split('/')) {
    const [name = '', value = '', more] = piece.split(':');
    const table = Object.hasOwn(required, name) ? required : optional;
    const isKnown = Object.hasOwn(table, name) && table[name]?.split(' ').includes(value);
    if (!isKnown || more !== undefined || metrics.has(name)) return undefined;
    metrics.set(name, value);
  }
  return Object.keys(required).every((name) => metrics.has(name)) ? metrics : undefined;
}
