// SPDX-License-Identifier: Apache-2.0
import { load } from 'js-yaml';
import { z } from 'zod';
import { type Problem, Refusal } from '#model';
import { checkedLicense, checkScope, checkVersions } from './check-decision.ts';
import { DECISION_KINDS, type DecisionScope } from './decision.ts';

export const CURATIONS_FORMAT = 'lanthorn-curations/1';
const MAX_CHARACTERS = 4_000_000;
const text = (most: number) => z.string().trim().min(1).max(most);

const Entry = z.strictObject({
  package: text(2000).regex(/^pkg:[^@]+$/, 'a package URL without version'),
  kind: z.enum(DECISION_KINDS),
  versions: text(2000).optional(),
  license: text(2000),
  reason: text(2000),
  /** For one repository, by its name; left out: for the organisation. */
  repository: text(500).optional(),
  /** For one product, by its name. */
  product: text(500).optional(),
  decidedBy: text(500).optional(),
  /** What it was decided on; left out: what is known of the package now. */
  on: z
    .strictObject({
      declared: text(5000).optional(),
      detected: text(5000).optional(),
      textImprint: text(128).optional(),
      before: text(5000).optional(),
    })
    .optional(),
});

const File = z.strictObject({
  format: z.literal(CURATIONS_FORMAT),
  decisions: z.array(z.unknown()).max(100_000),
});
export type CurationEntry = z.infer<typeof Entry>;

/** A file of decisions, kept beside code. */
export interface CurationsFile {
  readonly yaml: string;
  /** What the file is called, for messages. */
  readonly source: string;
}

/** A decision of a file, and where it stands: `curations.yaml, decision 3 (pkg:npm/lamp)`. */
export interface PlacedEntry {
  readonly entry: CurationEntry;
  readonly place: string;
}

export interface ReadCurations {
  readonly entries: readonly PlacedEntry[];
  /** One for each decision that cannot be used; the others can. */
  readonly problems: readonly Problem[];
}

/** Reads a file of decisions. Refuses what is no such file; a decision that makes no sense is a problem that names it. */
export function readCurations({ yaml, source }: CurationsFile): ReadCurations {
  const entries: PlacedEntry[] = [];
  const problems: Problem[] = [];
  for (const [i, raw] of decisionsIn(yaml, source).entries()) {
    const place = placeOf(raw, i, source);
    const parsed = Entry.safeParse(raw);
    const read = parsed.success
      ? checked(parsed.data)
      : parsed.error.issues.map(issueText).join('; ');
    if (typeof read === 'string') problems.push(curationProblem(place, read, source));
    else entries.push({ entry: read, place });
  }
  return { entries, problems };
}

/** What keeps a decision of a file from being used. */
export function curationProblem(place: string, mistake: string, path?: string): Problem {
  return { code: 'compliance/bad-curation', message: `Reading ${place}: ${mistake}`, path };
}

/** For whom a decision of a file is, as far as the file says it. */
export function scopeKind({ repository, product }: CurationEntry): DecisionScope['kind'] {
  if (repository !== undefined) return 'repository';
  return product === undefined ? 'organisation' : 'product';
}

function decisionsIn(yaml: string, source: string): readonly unknown[] {
  if (yaml.length > MAX_CHARACTERS)
    throw refuse(source, ['it is longer than four million characters']);
  const parsed = File.safeParse(loaded(yaml, source));
  if (parsed.success) return parsed.data.decisions;
  throw refuse(source, parsed.error.issues.map(issueText));
}

function loaded(yaml: string, source: string): unknown {
  try {
    return load(yaml);
  } catch (error) {
    throw refuse(source, [error instanceof Error ? error.message : String(error)]);
  }
}

function issueText({ path, message }: z.core.$ZodIssue): string {
  return path.length === 0 ? message : `${path.join('.')}: ${message}`;
}

function placeOf(raw: unknown, i: number, source: string): string {
  const about = z.object({ package: z.string().max(300) }).safeParse(raw);
  const name = about.success ? ` (${about.data.package})` : '';
  return `${source}, decision ${i + 1}${name}`;
}

/** The decision with its licence as it is kept, or what is wrong with it. */
function checked(entry: CurationEntry): CurationEntry | string {
  if (entry.repository !== undefined && entry.product !== undefined)
    return 'it is for a repository and for a product; it can be for one of them';
  const kind = scopeKind(entry);
  try {
    checkScope(entry.kind, { kind, id: kind === 'organisation' ? undefined : 0 });
    checkVersions(entry.versions);
    // Whether a choice is offered depends on what is known of the package.
    return { ...entry, license: checkedLicense('conclude', entry.license, undefined) };
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function refuse(source: string, mistakes: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'compliance/bad-curations',
    `Reading the curations ${source}: ${mistakes.slice(0, 20).join('; ')}.`,
    'Mend the file; one that was exported shows every field. Nothing has been taken over.',
  );
}
