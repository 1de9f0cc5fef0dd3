// SPDX-License-Identifier: Apache-2.0
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { parseVers } from '#engines/advisories';
import { type Instant, type Problem, Refusal } from '#model';
import { SEVERITIES } from '../verdict.ts';
import { endOfDay } from './end-of-day.ts';

export const WAIVERS_FORMAT = 'lanthorn-waivers/1';
const MAX_CHARACTERS = 4_000_000;
const text = (most: number) => z.string().trim().min(1).max(most);

const Entry = z.strictObject({
  rule: text(200),
  package: text(2000).regex(/^pkg:[^@]+$/, 'a package URL without version'),
  versions: text(2000)
    .refine((range) => !('code' in parseVers(range)), 'a range in VERS')
    .optional(),
  license: text(2000).optional(),
  /** By any of its names. */
  vulnerability: text(200).optional(),
  severity: z.enum(SEVERITIES),
  /** For one repository, by its name; left out with `product`: everywhere. */
  repository: text(500).optional(),
  product: text(500).optional(),
  reason: text(2000),
  conditions: text(2000).optional(),
  /** The last day on which it holds, in UTC. */
  until: text(10),
  askedBy: text(500).optional(),
  approvedBy: text(500),
});
const File = z.strictObject({
  format: z.literal(WAIVERS_FORMAT),
  waivers: z.array(z.unknown()).max(100_000),
});
export type WaiverEntry = z.infer<typeof Entry>;

/** A file of waivers, kept beside a policy. */
export interface WaiversFile {
  readonly yaml: string;
  /** What the file is called, for messages. */
  readonly source: string;
}

/** A waiver of a file, and where it stands: `waivers.yaml, waiver 3 (pkg:npm/lamp)`. */
export interface PlacedWaiver {
  readonly entry: WaiverEntry;
  readonly expiresAt: Instant;
  readonly place: string;
  readonly source: string;
}

/** Reads a file of waivers. Refuses what is no such file; a waiver that makes no sense is a problem that names it. */
export function readWaivers({ yaml, source }: WaiversFile): {
  readonly entries: readonly PlacedWaiver[];
  readonly problems: readonly Problem[];
} {
  const entries: PlacedWaiver[] = [];
  const problems: Problem[] = [];
  for (const [i, raw] of waiversIn(yaml, source).entries()) {
    const place = placeOf(raw, i, source);
    const read = readEntry(raw);
    if (typeof read === 'string') problems.push(waiverProblem(place, read, source));
    else entries.push({ ...read, place, source });
  }
  return { entries, problems };
}

function readEntry(raw: unknown): Pick<PlacedWaiver, 'entry' | 'expiresAt'> | string {
  const parsed = Entry.safeParse(raw);
  if (!parsed.success) return issuesText(parsed.error);
  const { repository, product, until } = parsed.data;
  const expiresAt = endOfDay(until);
  if (expiresAt === undefined) return `until: "${until}" is no day such as 2027-01-31`;
  if (repository !== undefined && product !== undefined)
    return 'it is for a repository and for a product; it can be for one of them';
  return { entry: parsed.data, expiresAt };
}

/** What keeps a waiver of a file from being used. */
export function waiverProblem(place: string, mistake: string, path: string): Problem {
  return { code: 'compliance/bad-waiver', message: `Reading ${place}: ${mistake}`, path };
}

function waiversIn(yaml: string, source: string): readonly unknown[] {
  if (yaml.length > MAX_CHARACTERS)
    throw refuse(source, 'it is longer than four million characters');
  const parsed = File.safeParse(loaded(yaml, source));
  if (parsed.success) return parsed.data.waivers;
  throw refuse(source, issuesText(parsed.error));
}

// Days stay text: the schema that makes dates of them is another one.
function loaded(yaml: string, source: string): unknown {
  try {
    return load(yaml, { schema: CORE_SCHEMA });
  } catch (error) {
    throw refuse(source, error instanceof Error ? error.message : String(error));
  }
}

function issuesText({ issues }: z.ZodError): string {
  return issues
    .map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`))
    .join('; ');
}

function placeOf(raw: unknown, i: number, source: string): string {
  const about = z.object({ package: z.string().max(300) }).safeParse(raw);
  const name = about.success ? ` (${about.data.package})` : '';
  return `${source}, waiver ${i + 1}${name}`;
}

function refuse(source: string, mistake: string): Refusal {
  return new Refusal(
    'invalid',
    'compliance/no-waivers-file',
    `Reading the waivers ${source}: ${mistake}.`,
    'Give a file of "waivers export"; the guide page on findings and waivers shows every field.',
  );
}
