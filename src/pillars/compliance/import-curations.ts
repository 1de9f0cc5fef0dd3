// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal, Problem } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import {
  type CurationChange,
  type CurationsFile,
  type CurationsPlan,
  type DecisionScope,
  decisionsInForce,
  planImport,
  type ScopeNames,
  takeOver,
} from './curation/index.ts';
import { policyInForce } from './policy-in-force.ts';
import { type DecisionEffect, effectsOf, type Judging, usedVersions } from './preview-decision.ts';
import { productsOfRepositories } from './products-of.ts';

export interface CurationsImport {
  readonly files: readonly CurationsFile[];
  readonly names: ScopeNames;
  /** Says what would change, and changes nothing. */
  readonly isTrial: boolean;
}

/** What taking over files changes, or would change. */
export interface ImportedCurations {
  readonly added: number;
  /** Take the place of a decision in force. */
  readonly replaced: number;
  /** In force already, word for word. */
  readonly known: number;
  /** By package; the first {@link MOST_SHOWN} of `added` and `replaced`. */
  readonly changes: readonly ImportedCuration[];
  /** Decisions that cannot be used, each named. The others are taken over. */
  readonly problems: readonly Problem[];
}

export interface ImportedCuration
  extends Pick<CurationChange['draft'], 'kind' | 'package' | 'versions' | 'license' | 'reason'> {
  readonly scope: DecisionScope;
  /** What was decided for the same versions and scope so far. */
  readonly was?: string | undefined;
  /** Every version in use where the decision is for. */
  readonly effects: readonly DecisionEffect[];
}

/** Nobody reads more, and each costs two questions to the database. */
const MOST_SHOWN = 500;

/**
 * Takes over the decisions of files: all that can be used, in one transaction; those that cannot be are named. What no file
 * names stays. Says of each what it does to the versions in use. For leads and admins.
 */
export async function importCurations(
  storage: Storage,
  principal: Principal,
  { files, names, isTrial }: CurationsImport,
  at: Instant,
): Promise<ImportedCurations> {
  const { plan, changes } = await storage.read(principal, async (tx) => {
    const planned = await planImport(tx, files, { principal, names, at });
    return { plan: planned, changes: await shown(tx, planned, at) };
  });
  if (!isTrial) {
    await takeOver(storage, principal, plan, files.map(({ source }) => source).join(', '));
  }
  const replaced = plan.changes.filter(({ replaces }) => replaces.length > 0).length;
  const { known, problems } = plan;
  return { added: plan.changes.length - replaced, replaced, known, changes, problems };
}

async function shown(
  tx: Transaction,
  { changes }: CurationsPlan,
  at: Instant,
): Promise<readonly ImportedCuration[]> {
  const { policy } = await policyInForce(tx);
  const judging = { policy, productsOf: await productsOfRepositories(tx), at };
  const result: ImportedCuration[] = [];
  for (const change of changes.slice(0, MOST_SHOWN)) {
    const together = changes.filter(({ draft }) => draft.package === change.draft.package);
    result.push(await shownOne(tx, change, together, judging));
  }
  return result;
}

async function shownOne(
  tx: Transaction,
  { draft, replaces }: CurationChange,
  together: readonly CurationChange[],
  judging: Judging,
): Promise<ImportedCuration> {
  const { kind, package: about, versions, license, reason, scope } = draft;
  const before = (await decisionsInForce(tx, about)).get(about) ?? [];
  const gone = new Set(together.flatMap((change) => change.replaces.map(({ id }) => id)));
  const newest = Math.max(0, ...before.map(({ id }) => id)) + 1;
  const after = [
    ...before.filter(({ id }) => !gone.has(id)),
    ...together.map((change, i) => ({ ...change.draft, id: newest + i, revision: 1 })),
  ];
  const effects = effectsOf(await usedVersions(tx, about), { before, after }, scope, judging);
  const was = replaces.map((one) => one.license).join(', ');
  return { kind, package: about, versions, license, reason, scope, was: was || undefined, effects };
}
