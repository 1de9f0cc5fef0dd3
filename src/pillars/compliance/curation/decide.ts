// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { checkedLicense, checkScope, checkVersions } from './check-decision.ts';
import type { Decision, DecisionKind, DecisionScope } from './decision.ts';
import {
  decisionsInForce,
  haveJudgedAgain,
  insertDecision,
  markUndone,
  type NewDecision,
} from './decision-store.ts';
import { effectiveLicense, type LicenseFacts } from './effective-license.ts';
import { packageOf } from './package-of.ts';
import { requireCurator } from './require-curator.ts';

/** What somebody decides, looking at one component version. */
export interface DecideInput {
  readonly kind: DecisionKind;
  readonly scope: DecisionScope;
  /** VERS range; absent: all versions. */
  readonly versions?: string | undefined;
  readonly license: string;
  readonly reason: string;
}

/**
 * Stores a decision on the inputs that the facts have now; one that says the same for the same versions and scope takes the place of
 * the older. Deciding what is decided already changes nothing. All versions of the package are judged again.
 */
export async function decide(
  storage: Storage,
  principal: Principal,
  facts: LicenseFacts,
  { input, at }: { readonly input: DecideInput; readonly at: Instant },
): Promise<Decision> {
  requireCurator(principal);
  const about = packageOf(facts.purl);
  const inForce = await storage.read(principal, (tx) => decisionsInForce(tx, about));
  const draft = drafted(facts, inForce.get(about) ?? [], input, { by: principal.actor, at });
  const same = (inForce.get(about) ?? []).find((known) => isSame(known, draft));
  if (same !== undefined) return same;
  const what = {
    action: `compliance/${input.kind}-license`,
    subject: about,
    detail: { license: draft.license, reason: draft.reason, versions: draft.versions ?? 'all' },
  };
  return storage.write(principal, what, (tx) => put(tx, draft));
}

/** The decision as it would be stored; refuses what makes no sense. */
export function drafted(
  facts: LicenseFacts,
  inForce: readonly Decision[],
  { kind, scope, versions, license, reason }: DecideInput,
  { by, at }: { readonly by: string; readonly at: Instant },
): NewDecision {
  checkScope(kind, scope);
  checkVersions(versions);
  const { curated } = effectiveLicense(facts, inForce, {});
  const before = curated?.license ?? facts.license;
  const { declared, detected, imprint } = facts;
  return {
    kind,
    scope,
    package: packageOf(facts.purl),
    versions,
    license: checkedLicense(kind, license, before),
    reason,
    basis: { declared, detected, imprint, before: kind === 'curate' ? undefined : before },
    decidedBy: by,
    decidedAt: at,
  };
}

/** Stores a drafted decision in place of the one it replaces. */
export async function put(tx: Transaction, draft: NewDecision): Promise<Decision> {
  const stored = await insertDecision(tx, draft);
  const inForce = (await decisionsInForce(tx, draft.package)).get(draft.package) ?? [];
  const older = inForce.filter(({ id }) => id !== stored.id);
  for (const replaced of replacedBy(draft, older)) {
    const undone = {
      by: draft.decidedBy,
      at: draft.decidedAt,
      why: `Replaced by decision ${stored.id}.`,
    };
    await markUndone(tx, replaced, undone);
  }
  await haveJudgedAgain(tx, draft.package);
  return stored;
}

/** Those whose place it takes. */
export function replacedBy(draft: NewDecision, inForce: readonly Decision[]): readonly Decision[] {
  return inForce.filter((one) => isFor(one, draft));
}

/** A conclusion and a choice for the same versions and scope answer the same question. */
export function isFor(one: NewDecision, other: NewDecision): boolean {
  return (
    (one.kind === 'curate') === (other.kind === 'curate') &&
    one.scope.kind === other.scope.kind &&
    one.scope.id === other.scope.id &&
    one.versions === other.versions &&
    // What was decided on other inputs stays for the versions that have them.
    one.basis.declared === other.basis.declared &&
    one.basis.detected === other.basis.detected &&
    one.basis.before === other.basis.before
  );
}

export function isSame(one: NewDecision, other: NewDecision): boolean {
  return (
    isFor(one, other) &&
    one.kind === other.kind &&
    one.license === other.license &&
    one.reason === other.reason &&
    one.basis.imprint === other.basis.imprint
  );
}
