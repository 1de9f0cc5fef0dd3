// SPDX-License-Identifier: Apache-2.0
import type { AffiliationStatement, DomainStatement } from '#engines/affiliations';
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { FIRST_DAY, LAST_DAY } from './days.ts';

/** Those of the statements that are not imported already. */
export function newStatements(
  tx: Transaction,
  statements: readonly AffiliationStatement[],
): Promise<readonly AffiliationStatement[]> {
  return missing(
    tx,
    `activity_affiliation AS kept ON kept.email = about AND kept.organisation = said.organisation
       AND kept.starts = said.starts AND kept.ends = said.ends AND rank = 2`,
    statements,
    ({ email }) => email,
  );
}

/** Those of the statements that do not hold already. */
export function newDomains(
  tx: Transaction,
  domains: readonly DomainStatement[],
): Promise<readonly DomainStatement[]> {
  return missing(
    tx,
    `activity_domain AS kept ON kept.domain = about AND kept.organisation = said.organisation
       AND kept.starts = said.starts AND kept.ends = said.ends`,
    domains,
    ({ domain }) => domain,
  );
}

type Said = Pick<AffiliationStatement, 'organisation' | 'from' | 'until'>;

async function missing<Statement extends Said>(
  tx: Transaction,
  kept: string,
  statements: readonly Statement[],
  aboutOf: (statement: Statement) => string,
): Promise<readonly Statement[]> {
  const rows = await tx.query<{ place: number }>(
    `SELECT place FROM unnest($1::text[], $2::text[], $3::date[], $4::date[])
       WITH ORDINALITY AS said (about, organisation, starts, ends, place)
     LEFT JOIN ${kept} WHERE kept.organisation IS NULL ORDER BY place`,
    [statements.map(aboutOf), ...columnsOf(statements)],
  );
  return rows.flatMap(({ place }) => statements[place - 1] ?? []);
}

function columnsOf(statements: readonly Said[]) {
  return [
    statements.map(({ organisation }) => organisation),
    statements.map(({ from }) => from ?? FIRST_DAY),
    statements.map(({ until }) => until ?? LAST_DAY),
  ];
}

interface Making {
  readonly source: string;
  readonly by: string;
  readonly at: Instant;
}

export async function storeStatements(
  tx: Transaction,
  statements: readonly AffiliationStatement[],
  { source, by, at }: Making,
): Promise<void> {
  await tx.query(
    `INSERT INTO activity_affiliation (email, organisation, starts, ends, rank, source, made_by, made_at)
     SELECT email, organisation, starts, ends, 2, $5, $6, $7
     FROM unnest($1::text[], $2::text[], $3::date[], $4::date[]) AS said (email, organisation, starts, ends)
     ON CONFLICT DO NOTHING`,
    [statements.map(({ email }) => email), ...columnsOf(statements), source, by, at],
  );
}

/** What is said of a domain takes the place of all that was said of it before. */
export async function storeDomains(
  tx: Transaction,
  domains: readonly DomainStatement[],
  source: string,
): Promise<void> {
  const names = domains.map(({ domain }) => domain);
  await tx.query('DELETE FROM activity_domain WHERE domain = ANY($1::text[])', [names]);
  await tx.query(
    `INSERT INTO activity_domain (domain, organisation, starts, ends, source)
     SELECT domain, organisation, starts, ends, $5
     FROM unnest($1::text[], $2::text[], $3::date[], $4::date[]) AS said (domain, organisation, starts, ends)
     ON CONFLICT (organisation_id, domain, starts) DO NOTHING`,
    [names, ...columnsOf(domains), source],
  );
}
