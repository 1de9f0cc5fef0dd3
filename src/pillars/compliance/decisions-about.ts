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
import { productsOfRepositories } from './products-of.ts';

/** What people have decided about the licence of one component version, beside what facts say. */
export interface DecisionsAbout {
  readonly facts: KnownLicense;
  readonly curated?: Decision | undefined;
  readonly concluded?: Decision | undefined;
  /** In effect in the organisation as a whole. */
  readonly license?: string | undefined;
  /** For one product or repository, that hold. */
  readonly elsewhere: readonly Decision[];
  /** What holds in each repository that uses it, those alike together, most first; empty where one answer holds everywhere. */
  readonly places: readonly LicenseThere[];
  /** Made for this version on inputs that have changed since, and how. */
  readonly reopened: readonly { readonly decision: Decision; readonly change: string }[];
  /** What the licence offers to choose from; empty where it offers nothing. */
  readonly choices: readonly string[];
}

/** What holds in some repositories, and by which decision: the nearest, then the newest. */
export interface LicenseThere {
  readonly license?: string | undefined;
  /** Absent: nobody has decided about it. */
  readonly decision?: Decision | undefined;
  readonly repositoryIds: readonly number[];
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
  const elsewhere = inForce.filter(
    (one) => one.scope.kind !== 'organisation' && stillHolds(one, basis),
  );
  return {
    facts,
    places: elsewhere.length === 0 ? [] : await placesOf(tx, facts, inForce),
    curated,
    concluded,
    license,
    elsewhere,
    reopened: reopened.map((decision) => ({ decision, change: whatChanged(decision, basis) })),
    choices: choices.length > 1 ? choices : [],
  };
}

async function placesOf(
  tx: Transaction,
  facts: KnownLicense,
  inForce: readonly Decision[],
): Promise<readonly LicenseThere[]> {
  const rows = await tx.query<{ repository_id: number }>(
    'SELECT DISTINCT repository_id FROM components_use WHERE component_id = $1 ORDER BY repository_id',
    [facts.id],
  );
  const productsOf = await productsOfRepositories(tx);
  const found = new Map<string, LicenseThere & { readonly repositoryIds: number[] }>();
  for (const { repository_id: repositoryId } of rows) {
    const place = { repositoryId, productIds: productsOf(repositoryId) };
    const { license, concluded, curated } = effectiveLicense(facts, inForce, place);
    const decision = concluded ?? curated;
    const key = `${decision?.id} ${license}`;
    const known = found.get(key) ?? { license, decision, repositoryIds: [] };
    known.repositoryIds.push(repositoryId);
    found.set(key, known);
  }
  return [...found.values()].sort((a, b) => b.repositoryIds.length - a.repositoryIds.length);
}

function noSuchComponent(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-component',
    `There is no component ${id}.`,
    'Look it up in the inventory; its id may have changed.',
  );
}
