// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { JsonObject, Storage, Transaction } from '#platform/storage';
import { checkedRule } from './check-rule.ts';
import { changedMeanwhile, noSuchRule, requireRuleMaker } from './refuse.ts';
import type { AlertRule, RuleWords } from './rule.ts';
import { insertRule, retireRule, ruleById, updateRule } from './rule-store.ts';

/** For leads and admins. Result: its id. It is judged with the next assessment, or at once by who asks for that. */
export async function addRule(
  storage: Storage,
  principal: Principal,
  words: RuleWords,
  at: Instant,
): Promise<number> {
  requireRuleMaker(principal);
  const what = {
    action: 'measurement/add-alert-rule',
    subject: 'alert-rules',
    detail: detailOf(words),
  };
  return storage.write(principal, what, async (tx) =>
    insertRule(tx, await checkedRule(tx, words), { by: principal.actor, at }),
  );
}

interface SeenRule {
  readonly id: number;
  readonly revision: number;
}

/** For leads and admins. Alerts that are open stay, and are judged by the new words. */
export async function changeRule(
  storage: Storage,
  principal: Principal,
  { id, revision, ...words }: RuleWords & SeenRule,
): Promise<void> {
  requireRuleMaker(principal);
  const what = {
    action: 'measurement/change-alert-rule',
    subject: `alert-rule:${id}`,
    detail: detailOf(words),
  };
  await storage.write(principal, what, async (tx) => {
    await requireRule(tx, id);
    const checked = await checkedRule(tx, words);
    if (!(await updateRule(tx, { id, revision }, checked))) throw changedMeanwhile(`Rule ${id}`);
  });
}

/** For leads and admins. Its alerts are kept; those that are open close with the next judging. */
export async function removeRule(
  storage: Storage,
  principal: Principal,
  seen: SeenRule,
  at: Instant,
): Promise<void> {
  requireRuleMaker(principal);
  const subject = `alert-rule:${seen.id}`;
  const what = { action: 'measurement/remove-alert-rule', subject };
  await storage.write(principal, what, async (tx) => {
    await requireRule(tx, seen.id);
    if (!(await retireRule(tx, seen, at))) throw changedMeanwhile(`Rule ${seen.id}`);
  });
}

async function requireRule(tx: Transaction, id: number): Promise<AlertRule> {
  const found = await ruleById(tx, id);
  if (found === undefined) throw noSuchRule(id);
  return found;
}

function detailOf({ name, about, condition, severity }: RuleWords): JsonObject {
  return { name, about: { ...about }, condition: { ...condition }, severity };
}
