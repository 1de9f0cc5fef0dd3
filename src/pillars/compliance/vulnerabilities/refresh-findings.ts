// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { type Statement, statementsAbout } from './statement.ts';
import { isSuppressing, statementFor } from './statement-for.ts';

export interface FindingChanges {
  readonly opened: number;
  readonly returned: number;
  readonly gone: number;
}

/** A vulnerability in a version that a repository uses. */
interface ExposedUse {
  readonly vulnerability_id: number;
  readonly names: readonly string[];
  readonly package: string;
  readonly component_id: number;
  readonly version: string;
  readonly fixed_in: string | null;
  readonly repository_id: number;
}

interface Finding {
  readonly use: ExposedUse;
  readonly statement: Statement | undefined;
}

const NOTHING: FindingChanges = { opened: 0, returned: 0, gone: 0 };

/**
 * Brings the findings about packages to what is used and said now: opens what is new, keeps what is there, brings back what
 * had gone, closes what is gone. Deletes nothing. Fixtures and examples open no finding.
 */
export async function refreshFindings(
  tx: Transaction,
  packages: readonly string[],
  at: Instant,
): Promise<FindingChanges> {
  const concerned = await concernedPackages(tx, packages);
  if (concerned.length === 0) return NOTHING;
  const statements = byPackage(await statementsAbout(tx, concerned));
  const uses = await exposedUses(tx, concerned);
  const findings = oneEach(
    uses.map((use) => ({
      use,
      statement: statementFor(statements.get(use.package) ?? [], {
        names: use.names,
        package: use.package,
        version: use.version,
        repositoryId: use.repository_id,
      }),
    })),
  );
  const returned = await bringBack(tx, findings);
  const opened = await upsert(tx, findings, at);
  return { opened, returned, gone: await closeMissing(tx, concerned, findings, at) };
}

/** Most packages have no known weakness, and had none. */
async function concernedPackages(
  tx: Transaction,
  packages: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ package: string }>(
    `SELECT package FROM compliance_exposure WHERE package = ANY($1::text[])
     UNION SELECT package FROM compliance_vulnerability_finding WHERE package = ANY($1::text[]) AND state <> 'gone'`,
    [packages],
  );
  return rows.map((row) => row.package);
}

function exposedUses(tx: Transaction, packages: readonly string[]): Promise<readonly ExposedUse[]> {
  return tx.query<ExposedUse>(
    `SELECT e.vulnerability_id, v.name || v.aliases || v.advisories AS names, e.package, e.component_id, k.version,
       e.fixed_in, u.repository_id
     FROM compliance_exposure e
     JOIN compliance_vulnerability v ON v.organisation_id = e.organisation_id AND v.id = e.vulnerability_id
     JOIN components_known k ON k.organisation_id = e.organisation_id AND k.id = e.component_id
     JOIN (SELECT DISTINCT component_id, repository_id FROM components_use
           WHERE origin IN ('own', 'vendored')
             AND component_id IN (SELECT component_id FROM compliance_exposure WHERE package = ANY($1::text[]))) u
       ON u.component_id = e.component_id
     WHERE e.package = ANY($1::text[]) ORDER BY e.component_id`,
    [packages],
  );
}

function byPackage(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const found = new Map<string, Statement[]>();
  for (const one of statements) {
    const known = found.get(one.package);
    if (known === undefined) found.set(one.package, [one]);
    else known.push(one);
  }
  return found;
}

/** Of several versions of one package in one repository, one that is open stands for all; else the newest. */
function oneEach(findings: readonly Finding[]): readonly Finding[] {
  const found = new Map<string, Finding>();
  for (const finding of findings) {
    const { vulnerability_id, repository_id, package: name } = finding.use;
    const key = `${vulnerability_id} ${repository_id} ${name}`;
    const known = found.get(key);
    if (known === undefined || isSuppressed(known) || !isSuppressed(finding)) {
      found.set(key, finding);
    }
  }
  return [...found.values()];
}

function isSuppressed({ statement }: Finding): boolean {
  return isSuppressing(statement?.status);
}

const SEEN = `unnest($1::bigint[], $2::bigint[], $3::text[]) AS seen (vulnerability_id, repository_id, package)`;
const IS_SEEN = `seen.vulnerability_id = kept.vulnerability_id AND seen.repository_id = kept.repository_id
  AND seen.package = kept.package`;

function keysOf(findings: readonly Finding[]): readonly unknown[] {
  return [
    findings.map(({ use }) => use.vulnerability_id),
    findings.map(({ use }) => use.repository_id),
    findings.map(({ use }) => use.package),
  ];
}

async function bringBack(tx: Transaction, findings: readonly Finding[]): Promise<number> {
  const rows = await tx.query(
    `UPDATE compliance_vulnerability_finding AS kept SET state = 'open', gone_at = NULL, returned = returned + 1
     FROM ${SEEN} WHERE kept.state = 'gone' AND ${IS_SEEN} RETURNING id`,
    keysOf(findings),
  );
  return rows.length;
}

async function upsert(tx: Transaction, findings: readonly Finding[], at: Instant): Promise<number> {
  const column = (pick: (finding: Finding) => unknown) => findings.map(pick);
  const rows = await tx.query<{ is_new: boolean }>(
    `INSERT INTO compliance_vulnerability_finding (vulnerability_id, repository_id, package, component_id,
       fixed_in, state, statement_id, opened_at)
     SELECT new.*, $8::timestamptz
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::bigint[]) AS new
     ON CONFLICT (organisation_id, vulnerability_id, repository_id, package) DO UPDATE SET
       component_id = excluded.component_id, fixed_in = excluded.fixed_in, state = excluded.state,
       statement_id = excluded.statement_id, judged_by = NULL
     RETURNING xmax = 0 AS is_new`,
    [
      ...keysOf(findings),
      column(({ use }) => use.component_id),
      column(({ use }) => use.fixed_in),
      column((finding) => (isSuppressed(finding) ? 'suppressed' : 'open')),
      column(({ statement }) => statement?.id ?? null),
      at,
    ],
  );
  return rows.filter((row) => row.is_new).length;
}

async function closeMissing(
  tx: Transaction,
  packages: readonly string[],
  findings: readonly Finding[],
  at: Instant,
): Promise<number> {
  const rows = await tx.query(
    `UPDATE compliance_vulnerability_finding AS kept SET state = 'gone', gone_at = $5, judged_by = NULL
     WHERE state <> 'gone' AND package = ANY($4::text[]) AND NOT EXISTS (SELECT FROM ${SEEN} WHERE ${IS_SEEN})
     RETURNING id`,
    [...keysOf(findings), packages, at],
  );
  return rows.length;
}
