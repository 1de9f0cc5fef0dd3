// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, type Problem, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { checkedLicense } from './check-decision.ts';
import {
  type CurationEntry,
  type CurationsFile,
  curationProblem,
  type PlacedEntry,
  readCurations,
  scopeKind,
} from './curations-file.ts';
import { isFor, isSame, put, replacedBy } from './decide.ts';
import type { Decision, DecisionBasis, DecisionScope } from './decision.ts';
import { type DecisionsByPackage, decisionsInForce, type NewDecision } from './decision-store.ts';
import { effectiveLicense, isForVersion } from './effective-license.ts';
import { licensesOfPackage } from './license-facts.ts';
import { requireCurator } from './require-curator.ts';

/** Finds a repository or product by its name; `undefined` where there is none or more than one. */
export interface ScopeNames {
  idOf(kind: 'repository' | 'product', name: string): number | undefined;
}

/** A decision that would be new, and those in force whose place it would take. */
export interface CurationChange {
  readonly draft: NewDecision;
  readonly replaces: readonly Decision[];
}

/** What taking over files would change. */
export interface CurationsPlan {
  readonly changes: readonly CurationChange[];
  /** Decisions that are in force already, word for word. */
  readonly known: number;
  /** Decisions that cannot be used, each named; the others can. */
  readonly problems: readonly Problem[];
}

interface Planning {
  readonly principal: Principal;
  readonly names: ScopeNames;
  readonly at: Instant;
}

/** Compares files of decisions with what is in force. Refuses what is no such file. Nothing is written. */
export async function planImport(
  tx: Transaction,
  files: readonly CurationsFile[],
  planning: Planning,
): Promise<CurationsPlan> {
  requireCurator(planning.principal);
  const readings = files.map(readCurations);
  const problems = readings.flatMap((reading) => reading.problems);
  const inForce = await decisionsInForce(tx);
  const changes = new Map<string, CurationChange[]>();
  let known = 0;
  for (const placed of readings.flatMap(({ entries }) => entries)) {
    const draft = await draftOf(tx, placed, inForce, planning);
    if ('code' in draft) {
      problems.push(draft);
      continue;
    }
    const there = inForce.get(draft.package) ?? [];
    const planned = changes.get(draft.package) ?? [];
    const rival = planned.find((change) => isFor(change.draft, draft));
    if (there.some((decision) => isSame(decision, draft))) known += 1;
    else if (rival === undefined)
      changes.set(draft.package, [...planned, { draft, replaces: replacedBy(draft, there) }]);
    else if (!isSame(rival.draft, draft)) problems.push(contradiction(placed, rival));
  }
  return { changes: [...changes.values()].flat(), known, problems };
}

/** Puts into force what was planned; what no file names stays. */
export async function takeOver(
  storage: Storage,
  principal: Principal,
  { changes }: CurationsPlan,
  subject: string,
): Promise<void> {
  if (changes.length === 0) return;
  const replaced = changes.filter(({ replaces }) => replaces.length > 0).length;
  const detail = { added: changes.length - replaced, replaced };
  const what = { action: 'compliance/import-curations', subject, detail };
  await storage.write(principal, what, async (tx) => {
    for (const { draft } of changes) await put(tx, draft);
  });
}

async function draftOf(
  tx: Transaction,
  { entry, place }: PlacedEntry,
  inForce: DecisionsByPackage,
  { principal, names, at }: Planning,
): Promise<NewDecision | Problem> {
  const scope = scopeOf(entry, names);
  if (scope === undefined) return curationProblem(place, nobodyCalled(entry));
  const basis = await basisOf(tx, entry, inForce);
  try {
    const license = checkedLicense(entry.kind, entry.license, basis.before);
    const { kind, package: about, versions, reason } = entry;
    const decided = { decidedBy: principal.actor, decidedAt: at };
    return { kind, scope, package: about, versions, license, reason, basis, ...decided };
  } catch (error) {
    if (error instanceof Refusal) return curationProblem(place, error.message);
    throw error;
  }
}

/** What the file says it was decided on; else what is known of the newest version here that it is for. */
async function basisOf(
  tx: Transaction,
  { on, kind, package: about, versions }: CurationEntry,
  inForce: DecisionsByPackage,
): Promise<DecisionBasis> {
  if (on !== undefined) return writtenBasis(kind, on);
  const facts = (await licensesOfPackage(tx, about)).findLast((one) => isForVersion(versions, one));
  if (facts === undefined) return {};
  const { declared, detected, imprint, license } = facts;
  const { curated } = effectiveLicense(facts, inForce.get(about) ?? [], {});
  const before = kind === 'curate' ? undefined : (curated?.license ?? license);
  return { declared, detected, imprint, before };
}

export function writtenBasis(
  kind: CurationEntry['kind'],
  { textImprint: imprint, before, ...same }: NonNullable<CurationEntry['on']>,
): DecisionBasis {
  return { ...same, imprint, before: kind === 'curate' ? undefined : before };
}

function scopeOf(entry: CurationEntry, names: ScopeNames): DecisionScope | undefined {
  const kind = scopeKind(entry);
  if (kind === 'organisation') return { kind };
  const id = names.idOf(kind, entry.repository ?? entry.product ?? '');
  return id === undefined ? undefined : { kind, id };
}

function nobodyCalled({ repository, product }: CurationEntry): string {
  const what =
    repository === undefined ? `the product "${product}"` : `the repository "${repository}"`;
  return `it is for ${what}, which is not here or not the only one of that name`;
}

function contradiction({ place }: PlacedEntry, { draft }: CurationChange): Problem {
  return curationProblem(
    place,
    `the files say ${draft.license} for the same versions and scope before; one of them has to go`,
  );
}
