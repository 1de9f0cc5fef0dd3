// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Transaction } from '#platform/storage';
import type { Statement } from './statement.ts';
import { statementsAbout } from './statement.ts';

/** A statement before it is kept. */
export type NewStatement = Omit<
  Statement,
  'id' | 'actor' | 'at' | 'endedAt' | 'endedBy' | 'revision'
>;

export interface KeptStatements {
  /** Of the statements that are new. */
  readonly ids: readonly number[];
  /** Said word for word before. */
  readonly unchanged: number;
  /** A later statement for the same scope is in force. */
  readonly outdated: number;
}

/** Keeps statements; each ends the one in force for the same vulnerability, package, versions and repository. */
export async function keepStatements(
  tx: Transaction,
  principal: Principal,
  statements: readonly NewStatement[],
  at: Instant,
): Promise<KeptStatements> {
  const packages = [...new Set(statements.map((one) => one.package))];
  const inForce = new Map<string, NewStatement & { readonly id?: number }>(
    (await statementsAbout(tx, packages)).map((one) => [scopeOf(one), one]),
  );
  const fresh = new Map<string, NewStatement>();
  const ended = new Set<number>();
  let [unchanged, outdated] = [0, 0];
  for (const one of statements) {
    const before = inForce.get(scopeOf(one));
    if (before !== undefined && wordsOf(before) === wordsOf(one)) unchanged += 1;
    else if (before !== undefined && before.saidAt > one.saidAt) outdated += 1;
    else {
      if (before?.id !== undefined) ended.add(before.id);
      fresh.set(scopeOf(one), one);
      inForce.set(scopeOf(one), one);
    }
  }
  await endStatements(tx, principal, [...ended], at);
  const ids: number[] = [];
  for (const one of fresh.values()) ids.push(await insert(tx, principal, one, at));
  return { ids, unchanged, outdated };
}

/** Ends statements that are in force. Result: the packages they were about. */
export async function endStatements(
  tx: Transaction,
  { actor }: Principal,
  ids: readonly number[],
  at: Instant,
): Promise<readonly string[]> {
  const rows = await tx.query<{ package: string }>(
    `UPDATE compliance_statement SET ended_at = $2, ended_by = $3, revision = revision + 1
     WHERE id = ANY($1::bigint[]) AND ended_at IS NULL RETURNING package`,
    [ids, at, actor],
  );
  return rows.map((row) => row.package);
}

function scopeOf({ vulnerability, package: name, versions, repositoryId }: NewStatement): string {
  return JSON.stringify([vulnerability, name, versions ?? null, repositoryId ?? null]);
}

function wordsOf({ status, justification, impact, action }: NewStatement): string {
  return JSON.stringify([status, justification ?? null, impact ?? null, action ?? null]);
}

async function insert(
  tx: Transaction,
  { actor }: Principal,
  one: NewStatement,
  at: Instant,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO compliance_statement (vulnerability, aliases, package, versions, repository_id, status, justification,
       impact, action, document, author, said_at, actor, at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
    [
      one.vulnerability,
      one.aliases,
      one.package,
      one.versions,
      one.repositoryId,
      one.status,
      one.justification,
      one.impact,
      one.action,
      one.document,
      one.author,
      one.saidAt,
      actor,
      at,
    ],
  );
  if (row === undefined) throw new Error('Keeping a statement: the database gave no number');
  return row.id;
}
