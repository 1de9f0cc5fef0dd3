// SPDX-License-Identifier: Apache-2.0
import type { VexJustification, VexStatus } from '#engines/vex';
import type { Instant } from '#model';
import type { Transaction } from '#platform/storage';

/** What somebody says about a vulnerability in a package. */
export interface Statement {
  readonly id: number;
  readonly vulnerability: string;
  readonly aliases: readonly string[];
  /** Package URL without version. */
  readonly package: string;
  /** Range in VERS; absent: all versions, those to come too. */
  readonly versions?: string | undefined;
  /** Absent: everywhere in the organisation. */
  readonly repositoryId?: number | undefined;
  readonly status: VexStatus;
  readonly justification?: VexJustification | undefined;
  readonly impact?: string | undefined;
  readonly action?: string | undefined;
  /** The document that it was imported from; absent where a person stated it here. */
  readonly document?: string | undefined;
  readonly author: string;
  readonly saidAt: Instant;
  /** Who brought it here, and when. */
  readonly actor: string;
  readonly at: Instant;
  /** Present: it holds no more. */
  readonly endedAt?: Instant | undefined;
  readonly endedBy?: string | undefined;
  /** Changes with the statement. */
  readonly revision: number;
}

interface StatementRecord {
  readonly id: number;
  readonly vulnerability: string;
  readonly aliases: readonly string[];
  readonly package: string;
  readonly versions: string | null;
  readonly repository_id: number | null;
  readonly status: VexStatus;
  readonly justification: VexJustification | null;
  readonly impact: string | null;
  readonly action: string | null;
  readonly document: string | null;
  readonly author: string;
  readonly said_at: Instant;
  readonly actor: string;
  readonly at: Instant;
  readonly ended_at: Instant | null;
  readonly ended_by: string | null;
  readonly revision: number;
}

/** The statements that a condition lets through, newest first. */
export async function statementsWhere(
  tx: Transaction,
  condition: string,
  values: readonly unknown[],
): Promise<readonly Statement[]> {
  const rows = await tx.query<StatementRecord>(
    `SELECT * FROM compliance_statement WHERE ${condition} ORDER BY id DESC`,
    values,
  );
  return rows.map(statementOf);
}

/** Those in force about packages. */
export function statementsAbout(
  tx: Transaction,
  packages: readonly string[],
): Promise<readonly Statement[]> {
  return statementsWhere(tx, 'ended_at IS NULL AND package = ANY($1::text[])', [packages]);
}

function statementOf(row: StatementRecord): Statement {
  return {
    id: row.id,
    vulnerability: row.vulnerability,
    aliases: row.aliases,
    package: row.package,
    versions: row.versions ?? undefined,
    repositoryId: row.repository_id ?? undefined,
    status: row.status,
    justification: row.justification ?? undefined,
    impact: row.impact ?? undefined,
    action: row.action ?? undefined,
    document: row.document ?? undefined,
    author: row.author,
    saidAt: row.said_at,
    actor: row.actor,
    at: row.at,
    endedAt: row.ended_at ?? undefined,
    endedBy: row.ended_by ?? undefined,
    revision: row.revision,
  };
}
