// SPDX-License-Identifier: Apache-2.0
import type { Origin, Scope } from '#model';
import type { Transaction } from '#platform/storage';
import {
  LICENSE_COLUMNS,
  type LicenseFacts,
  type LicenseRow,
  licenseFactsOf,
} from './curation/index.ts';
import type { JudgedComponent } from './rules/index.ts';
import type { StaleComponent } from './stale-components.ts';
import type { Use } from './standing.ts';

/** A component version with every way it is used in the organisation. */
export interface UsedComponent extends JudgedComponent {
  readonly id: number;
  /** See `StaleComponent`. */
  readonly revision: number;
  /** What is known of its licence; `license` is what is in effect, where somebody has decided. */
  readonly facts: LicenseFacts;
  readonly uses: readonly RepositoryUse[];
}

export interface RepositoryUse extends Use {
  readonly repositoryId: number;
}

interface ComponentRow extends LicenseRow {
  readonly id: number;
  readonly ecosystem: string;
  readonly name: string;
  readonly declared_license: string | null;
  readonly repositories: readonly number[];
  readonly scopes: readonly Scope[];
  readonly origins: readonly Origin[];
}

/** Those of the components that are in use, with their uses in all repositories: contexts are the organisation's. */
export async function usedComponents(
  tx: Transaction,
  components: readonly StaleComponent[],
): Promise<readonly UsedComponent[]> {
  const revisions = new Map(components.map(({ id, revision }) => [id, revision]));
  // The uses of a component as three arrays of one length: a popular one has thousands, and its purl stands but once.
  const rows = await tx.query<ComponentRow>(
    `SELECT l.id, l.ecosystem, l.name, l.declared_license, ${LICENSE_COLUMNS}, uses.repositories, scopes, origins
     FROM (
       SELECT component_id AS id, array_agg(repository_id) AS repositories, array_agg(scope) AS scopes,
         array_agg(origin) AS origins
       FROM (
         SELECT DISTINCT component_id, repository_id, scope, origin FROM components_use
         WHERE component_id = ANY($1::bigint[])
       ) AS used GROUP BY component_id
     ) AS uses
     JOIN components_license AS l ON l.id = uses.id
     ORDER BY l.id`,
    [components.map(({ id }) => id)],
  );
  return rows.map((row) => componentOf(row, revisions.get(row.id) ?? 0));
}

function componentOf(row: ComponentRow, revision: number): UsedComponent {
  const { scopes, origins } = row;
  const facts = licenseFactsOf(row);
  return {
    id: row.id,
    revision,
    purl: row.purl,
    ecosystem: row.ecosystem,
    name: row.name,
    version: row.version ?? undefined,
    license: facts.license,
    declaredLicense: row.declared_license ?? undefined,
    declared: said(facts.declared, facts.declaredSource),
    detected: said(facts.detected, facts.detectedSource),
    facts,
    uses: row.repositories.flatMap((repositoryId, i) => {
      const [scope, origin] = [scopes[i], origins[i]];
      return scope === undefined || origin === undefined ? [] : [{ repositoryId, scope, origin }];
    }),
  };
}

function said(license: string | undefined, source: string | undefined) {
  return license === undefined ? undefined : { license, source: source ?? 'no file' };
}
