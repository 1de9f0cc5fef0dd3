// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { checkedLicense, checkVersions } from './check-decision.ts';
import { type CurationEntry, readCurations } from './curations-file.ts';
import { isSame, put } from './decide.ts';
import type { DecisionBasis, DecisionScope } from './decision.ts';
import { decisionsInForce, type NewDecision } from './decision-store.ts';
import { effectiveLicense, isForVersion } from './effective-license.ts';
import { licensesOfPackage } from './license-facts.ts';
import { requireCurator } from './require-curator.ts';

/** Finds a repository or product by its name; `undefined` where there is none or more than one. */
export interface ScopeNames {
  idOf(kind: 'repository' | 'product', name: string): Promise<number | undefined>;
}

export interface ImportedCurations {
  readonly added: number;
  /** In force already, word for word. */
  readonly known: number;
}

/**
 * Takes over the decisions of a file; all or none. What is in force already stays, what the file does not name stays too. With
 * `isTrial` nothing is written.
 */
export async function importCurations(
  { storage, names }: { readonly storage: Storage; readonly names: ScopeNames },
  principal: Principal,
  { yaml, source, isTrial, at }: { yaml: string; source: string; isTrial: boolean; at: Instant },
): Promise<ImportedCurations> {
  requireCurator(principal);
  const drafts: NewDecision[] = [];
  for (const entry of readCurations(yaml, source)) {
    const [scope, basis] = [await scopeOf(entry, names), await basisOf(storage, principal, entry)];
    drafts.push(draftOf(entry, { scope, basis }, { by: principal.actor, at }));
  }
  const inForce = await storage.read(principal, (tx) => decisionsInForce(tx));
  const fresh = drafts.filter(
    (draft) => !(inForce.get(draft.package) ?? []).some((known) => isSame(known, draft)),
  );
  const result = { added: fresh.length, known: drafts.length - fresh.length };
  if (isTrial || fresh.length === 0) return result;
  const what = { action: 'compliance/import-curations', subject: source, detail: result };
  await storage.write(principal, what, async (tx) => {
    for (const draft of fresh) await put(tx, draft);
  });
  return result;
}

function draftOf(
  entry: CurationEntry,
  { scope, basis }: Pick<NewDecision, 'scope' | 'basis'>,
  { by, at }: { readonly by: string; readonly at: Instant },
): NewDecision {
  checkVersions(entry.versions);
  return {
    kind: entry.kind,
    scope,
    package: entry.package,
    versions: entry.versions,
    license: checkedLicense(entry.kind, entry.license, basis.before),
    reason: entry.reason,
    basis,
    decidedBy: by,
    decidedAt: at,
  };
}

/** What the file says it was decided on; else what is known of the newest version here that it is for. */
async function basisOf(
  storage: Storage,
  principal: Principal,
  { on, kind, package: about, versions }: CurationEntry,
): Promise<DecisionBasis> {
  if (on !== undefined) {
    const { textImprint: imprint, before, ...same } = on;
    return { ...same, imprint, before: kind === 'curate' ? undefined : before };
  }
  return storage.read(principal, async (tx) => {
    const inForce = (await decisionsInForce(tx, about)).get(about) ?? [];
    const facts = (await licensesOfPackage(tx, about)).findLast((one) =>
      isForVersion(versions, one),
    );
    if (facts === undefined) return {};
    const { declared, detected, imprint, license } = facts;
    const before = effectiveLicense(facts, inForce, {}).curated?.license ?? license;
    return { declared, detected, imprint, before: kind === 'curate' ? undefined : before };
  });
}

async function scopeOf(
  { repository, product, package: about, kind }: CurationEntry,
  names: ScopeNames,
): Promise<DecisionScope> {
  if (repository === undefined && product === undefined) return { kind: 'organisation' };
  const scope = repository === undefined ? 'product' : 'repository';
  const name = repository ?? product ?? '';
  const id = await names.idOf(scope, name);
  if (id !== undefined && kind !== 'curate') return { kind: scope, id };
  throw new Refusal(
    'invalid',
    'compliance/bad-curations',
    kind === 'curate'
      ? `The curation of ${about} is for one ${scope}; what is true of a package is true everywhere.`
      : `The decision about ${about} is for the ${scope} "${name}", which is not here or not the only one.`,
    'Mend the file, or add the repository first. Nothing has been taken over.',
  );
}
