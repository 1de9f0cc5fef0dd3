// SPDX-License-Identifier: Apache-2.0
import { type AffiliationFile, type LineProblem, readAffiliations } from '#engines/affiliations';
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { hideErased } from '../erased.ts';
import { requireLead } from './allow.ts';
import { keepDecision } from './keep-decision.ts';
import { type AffiliationChange, type ImportPlan, planImport } from './plan-import.ts';
import { resolveStored } from './resolve-stored.ts';
import { storeDomains, storeStatements } from './store-affiliations.ts';
import { peopleAt, storeSpells } from './store-spells.ts';

/** What a file changes, or would change. */
export interface AffiliationImport {
  readonly format: AffiliationFile['format'];
  readonly added: number;
  /** Held already, word for word. */
  readonly known: number;
  /** The first 500 of those added. */
  readonly changes: readonly AffiliationChange[];
  /** What cannot be used, by line. */
  readonly problems: readonly LineProblem[];
}

export interface AffiliationWish {
  readonly text: string;
  /** Name of the file. */
  readonly source: string;
  /** Only say what would change. */
  readonly isTrial: boolean;
}

const MOST_CHANGES = 500;

/**
 * Takes over what a file of gitdm, SortingHat or a table says of people and organisations; it ranks below what was
 * stated here and above mail domains. Bad lines are named, the rest is kept, all in one transaction; the same file again
 * changes nothing. What somebody keeps apart by hand is not merged.
 */
export async function importAffiliations(
  storage: Storage,
  principal: Principal,
  { text, source, isTrial }: AffiliationWish,
  at: Instant,
): Promise<AffiliationImport> {
  requireLead(principal);
  const file = readAffiliations(text);
  const planned = async (tx: Transaction) => planImport(tx, await hidden(tx, file));
  if (isTrial) return replyOf(file, await storage.read(principal, planned));
  const what = { action: 'people/import', subject: 'people', detail: { source } };
  return storage.write(principal, what, async (tx) => {
    const plan = await planned(tx);
    await take(tx, plan, { source, by: principal.actor, at });
    return replyOf(file, plan);
  });
}

/** Who was erased is recognised in files too. */
async function hidden(tx: Transaction, file: AffiliationFile): Promise<AffiliationFile> {
  const { statements, same, kinds } = file;
  const named = [...statements, ...kinds].map(({ email }) => email);
  const emails = [...new Set([...named, ...same.flatMap((one) => one.emails)])];
  const after = await hideErased(
    tx,
    emails.map((email) => ({ name: '', email })),
  );
  const shown = new Map(emails.map((email, i) => [email, after[i]?.email ?? email]));
  const show = (email: string) => shown.get(email) ?? email;
  return {
    ...file,
    statements: statements.map((one) => ({ ...one, email: show(one.email) })),
    same: same.map((one) => ({ ...one, emails: one.emails.map(show) })),
    kinds: kinds.map((one) => ({ ...one, email: show(one.email) })),
  };
}

interface Making {
  readonly source: string;
  readonly by: string;
  readonly at: Instant;
}

async function take(tx: Transaction, plan: ImportPlan, making: Making): Promise<void> {
  const { source: reason, by, at } = making;
  await storeStatements(tx, plan.statements, making);
  await storeDomains(tx, plan.domains, reason);
  const made = { origin: 'import', reason, by, at } as const;
  const pairs = await plan.pairs(tx);
  if (pairs.length > 0) await keepDecision(tx, { verdict: 'same', pairs, ...made });
  for (const { kind, ids } of await plan.kinds(tx)) {
    const itself = ids.map((id) => [id, id] as const);
    await keepDecision(tx, { verdict: kind, pairs: itself, ...made });
  }
  await resolveStored(tx);
  const emails = plan.statements.map(({ email }) => email);
  await storeSpells(tx, await peopleAt(tx, emails));
}

function replyOf(file: AffiliationFile, plan: ImportPlan): AffiliationImport {
  const { changes, known } = plan;
  return {
    format: file.format,
    added: changes.length,
    known,
    changes: changes.slice(0, MOST_CHANGES),
    problems: [...file.problems, ...plan.problems].sort((a, b) => a.line - b.line),
  };
}
