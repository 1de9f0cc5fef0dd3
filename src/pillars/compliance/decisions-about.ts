// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import {
  choicesOf,
  type Decision,
  decisionsInForce,
  effectiveLicense,
  type KnownLicense,
  knownLicense,
  packageOf,
  stillHolds,
  whatChanged,
} from './curation/index.ts';

/** What people have decided about the licence of one component version, beside what facts say. */
export interface DecisionsAbout {
  readonly facts: KnownLicense;
  readonly curated?: Decision | undefined;
  readonly concluded?: Decision | undefined;
  /** In effect in the organisation as a whole. */
  readonly license?: string | undefined;
  /** For one product or repository, that hold. */
  readonly elsewhere: readonly Decision[];
  /** Made for this version on inputs that have changed since, and how. */
  readonly reopened: readonly { readonly decision: Decision; readonly change: string }[];
  /** What the licence offers to choose from; empty where it offers nothing. */
  readonly choices: readonly string[];
}

export async function decisionsAbout(
  tx: Transaction,
  componentId: number,
): Promise<DecisionsAbout> {
  const facts = await knownLicense(tx, componentId);
  if (facts === undefined) throw noSuchComponent(componentId);
  const about = packageOf(facts.purl);
  const inForce = (await decisionsInForce(tx, about)).get(about) ?? [];
  const { license, curated, concluded, reopened } = effectiveLicense(facts, inForce, {});
  const before = curated?.license ?? facts.license;
  const basis = { ...facts, before };
  const choices = choicesOf(before);
  return {
    facts,
    curated,
    concluded,
    license,
    elsewhere: inForce.filter((one) => one.scope.kind !== 'organisation' && stillHolds(one, basis)),
    reopened: reopened.map((decision) => ({ decision, change: whatChanged(decision, basis) })),
    choices: choices.length > 1 ? choices : [],
  };
}

function noSuchComponent(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-component',
    `There is no component ${id}.`,
    'Look it up in the inventory; its id may have changed.',
  );
}
