// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { type Instant, instant, type Problem } from '#model';
import type { FailedAsking } from './forge.ts';

/** A moment as forges write it, in whatever zone: `2026-03-01T09:30:00+01:00`. */
export const moment = z.iso
  .datetime({ offset: true })
  .transform((text): Instant | undefined =>
    instant(new Date(text).toISOString().replace('.000Z', 'Z')),
  )
  .refine((at): at is Instant => at !== undefined, 'it is no moment');

/** An address that people can follow; empty for what is none, such as a script. */
export const webAddress = z.string().transform((text) => (/^https?:\/\//.test(text) ? text : ''));

export interface ReadRows<Row> {
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
}

/**
 * Rows of a list that fit, and a problem for those that do not: what one row lacks does not cost the others. An answer that is no
 * list is trouble and no empty list, at which the reading would end and leave out all that comes behind it.
 */
export function readRows<Row>(
  body: unknown,
  row: z.ZodType<Row>,
  what: string,
): ReadRows<Row> | FailedAsking {
  const list = z.array(z.unknown()).safeParse(body);
  if (!list.success) return { kind: 'problem', problem: unreadable(`${what}: it is no list`) };
  const read = list.data.map((one) => row.safeParse(one));
  const rows = read.flatMap((one) => (one.success ? [one.data] : []));
  const bad = read.flatMap((one) => (one.success ? [] : one.error.issues.slice(0, 1)));
  const [first] = bad;
  if (first === undefined) return { rows, problems: [] };
  const why = `${first.path.join('.')}: ${first.message}`;
  const which = `${bad.length} of ${list.data.length} cannot be read and are left out`;
  return { rows, problems: [unreadable(`${what}: ${which} (the first: ${why})`)] };
}

function unreadable(message: string): Problem {
  return { code: 'forges/unreadable', message: `Reading ${message}.` };
}
