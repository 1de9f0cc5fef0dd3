// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { type Judgement, judgeComponent } from './judge-component.ts';
import type { Policy } from './policy.ts';
import { policyInForce } from './policy-in-force.ts';

/** An expression of the inventory; absent for components whose licence nobody knows. */
export interface ExpressionInUse {
  readonly license?: string | undefined;
  /** Component versions under it. */
  readonly components: number;
}

/** A component version that ships with a repository. */
export interface ShippedComponent {
  readonly id: number;
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
}

/** Which licences are used where, and what the policy says of a licence alone. */
export interface LicenseUse {
  /** Every expression in use, by components. */
  expressionsInUse(principal: Principal): Promise<readonly ExpressionInUse[]>;
  /** How many components under one of these expressions each repository uses; without those that use none. */
  repositoriesUsing(
    principal: Principal,
    licenses: readonly string[],
  ): Promise<ReadonlyMap<number, number>>;
  /** What others get with the repository: used at run time, in its own files or copied in. By name. */
  shippedComponents(
    principal: Principal,
    repositoryId: number,
  ): Promise<readonly ShippedComponent[]>;
  /** The verdict on each licence, in each context of the policy in force. */
  licenseVerdicts(
    principal: Principal,
    licenses: readonly string[],
  ): Promise<ReadonlyMap<string, readonly Judgement[]>>;
}

export function openLicenseUse(storage: Storage): LicenseUse {
  return {
    expressionsInUse: (principal) => storage.read(principal, expressionsInUse),
    repositoriesUsing: (principal, licenses) =>
      storage.read(principal, (tx) => repositoriesUsing(tx, licenses)),
    shippedComponents: (principal, id) =>
      storage.read(principal, (tx) => shippedComponents(tx, id)),
    async licenseVerdicts(principal, licenses) {
      const { policy } = await storage.read(principal, policyInForce);
      return new Map(licenses.map((license) => [license, verdictsOn(policy, license)]));
    },
  };
}

async function expressionsInUse(tx: Transaction): Promise<readonly ExpressionInUse[]> {
  const rows = await tx.query<{ license: string | null; components: number }>(
    `SELECT license, count(*) AS components FROM components_version GROUP BY license
     ORDER BY count(*) DESC, license`,
  );
  return rows.map(({ license, components }) => ({ license: license ?? undefined, components }));
}

async function repositoriesUsing(
  tx: Transaction,
  licenses: readonly string[],
): Promise<ReadonlyMap<number, number>> {
  const rows = await tx.query<{ repository_id: number; components: number }>(
    `SELECT repository_id, count(DISTINCT component_id) AS components FROM components_use
     WHERE component_id = ANY(ARRAY(SELECT id FROM components_version WHERE license = ANY($1::text[])))
     GROUP BY repository_id ORDER BY count(DISTINCT component_id) DESC, repository_id`,
    [licenses],
  );
  return new Map(rows.map(({ repository_id, components }) => [repository_id, components]));
}

async function shippedComponents(
  tx: Transaction,
  repositoryId: number,
): Promise<readonly ShippedComponent[]> {
  const rows = await tx.query<{
    id: number;
    purl: string;
    name: string;
    version: string | null;
    license: string | null;
  }>(
    `SELECT id, purl, name, version, license FROM components_version
     WHERE id = ANY(ARRAY(SELECT component_id FROM components_use WHERE repository_id = $1
       AND scope IN ('runtime', 'optional') AND origin IN ('own', 'vendored')))
     ORDER BY lower(name), id`,
    [repositoryId],
  );
  return rows.map(({ version, license, ...row }) => ({
    ...row,
    version: version ?? undefined,
    license: license ?? undefined,
  }));
}

// A component of which nothing but the licence is known, and nothing is wrong otherwise.
function verdictsOn(policy: Policy, license: string): readonly Judgement[] {
  const component = {
    purl: 'pkg:generic/any@1',
    ecosystem: 'generic',
    name: 'any',
    version: '1',
    license,
  };
  return policy.contexts.map(({ id }) => judgeComponent(policy, component, id));
}
