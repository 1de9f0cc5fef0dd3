// SPDX-License-Identifier: Apache-2.0
import type { VexStatement } from '#engines/vex';
import type { Transaction } from '#platform/storage';
import { type Statement, statementsAbout } from './statement.ts';
import { statementFor } from './statement-for.ts';

interface ExposureRecord {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly advisories: readonly string[];
  readonly summary: string;
  readonly package: string;
  readonly purl: string;
  readonly version: string;
}

/**
 * What holds of every known vulnerability in the versions in use: of one repository with what was said for it alone, or of
 * all with what was said for everybody. Nothing is said where nobody has said anything. By vulnerability, then package.
 */
export async function vexToExport(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly VexStatement[]> {
  const exposures = await exposuresOf(tx, repositoryId);
  const packages = [...new Set(exposures.map((one) => one.package))];
  const statements = await statementsAbout(tx, packages);
  const written = new Map<string, VexStatement & { readonly products: { purl: string }[] }>();
  for (const one of exposures) {
    const names = [one.name, ...one.aliases, ...one.advisories];
    const statement = statementFor(statements, { ...one, names, repositoryId });
    if (statement === undefined) continue;
    const key = `${one.name} ${statement.id}`;
    const known = written.get(key) ?? vexOf(one, statement);
    known.products.push({ purl: one.purl });
    written.set(key, known);
  }
  return [...written.values()];
}

function vexOf({ name, aliases, summary }: ExposureRecord, statement: Statement) {
  const { status, justification, impact, action, saidAt } = statement;
  return {
    vulnerability: name,
    aliases,
    description: summary === '' ? undefined : summary,
    products: [],
    status,
    justification,
    impact,
    action,
    at: saidAt,
  };
}

function exposuresOf(
  tx: Transaction,
  repositoryId: number | undefined,
): Promise<readonly ExposureRecord[]> {
  return tx.query<ExposureRecord>(
    `SELECT v.name, v.aliases, v.advisories, v.summary, e.package, k.purl, k.version
     FROM compliance_exposure e
     JOIN compliance_vulnerability v ON v.organisation_id = e.organisation_id AND v.id = e.vulnerability_id
     JOIN components_version k ON k.organisation_id = e.organisation_id AND k.id = e.component_id
     WHERE $1::bigint IS NULL OR EXISTS (
       SELECT FROM components_use u WHERE u.component_id = e.component_id AND u.repository_id = $1::bigint
         AND u.origin IN ('own', 'vendored'))
     ORDER BY v.name, k.purl`,
    [repositoryId ?? null],
  );
}
