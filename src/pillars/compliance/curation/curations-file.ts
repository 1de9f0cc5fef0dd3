// SPDX-License-Identifier: Apache-2.0
import { dump, load } from 'js-yaml';
import { z } from 'zod';
import { Refusal } from '#model';
import { DECISION_KINDS, type Decision } from './decision.ts';

const CURATIONS_FORMAT = 'lanthorn-curations/1';
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
  decisions: z.array(Entry).max(100_000),
});
export type CurationEntry = z.infer<typeof Entry>;

/** Reads decisions kept as a file beside code. Refuses with every mistake named. */
export function readCurations(yaml: string, source: string): readonly CurationEntry[] {
  if (yaml.length > MAX_CHARACTERS)
    throw refuse(source, ['it is longer than four million characters']);
  const parsed = File.safeParse(loaded(yaml, source));
  if (parsed.success) return parsed.data.decisions;
  throw refuse(
    source,
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`),
  );
}

function loaded(yaml: string, source: string): unknown {
  try {
    return load(yaml);
  } catch (error) {
    throw refuse(source, [error instanceof Error ? error.message : String(error)]);
  }
}

/** The decisions as such a file, in an order that does not change by itself; `nameOf` gives the name of a repository or product. */
export function writeCurations(
  decisions: readonly Decision[],
  nameOf: (scope: Decision['scope']) => string | undefined,
): string {
  const entries = decisions
    .map((decision) => entryOf(decision, nameOf(decision.scope)))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  const file = { format: CURATIONS_FORMAT, decisions: entries };
  return dump(file, { lineWidth: 120, noRefs: true, skipInvalid: true });
}

function entryOf({ basis, scope, ...decision }: Decision, name: string | undefined): CurationEntry {
  return {
    package: decision.package,
    kind: decision.kind,
    versions: decision.versions,
    license: decision.license,
    reason: decision.reason,
    ...(scope.kind === 'repository' && { repository: name ?? String(scope.id) }),
    ...(scope.kind === 'product' && { product: name ?? String(scope.id) }),
    decidedBy: decision.decidedBy,
    on: {
      declared: basis.declared,
      detected: basis.detected,
      textImprint: basis.imprint,
      before: basis.before,
    },
  };
}

function refuse(source: string, mistakes: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'compliance/bad-curations',
    `Reading the curations ${source}: ${mistakes.slice(0, 20).join('; ')}.`,
    'Mend the file; one that was exported shows every field. Nothing has been taken over.',
  );
}
