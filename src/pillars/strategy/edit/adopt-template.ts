// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { insertTemplate, keyOf } from '../insert-template.ts';
import { requireLead } from '../require-lead.ts';
import { type ObjectiveTemplate, objectiveTemplates } from '../templates.ts';

/** The template of a key; refuses one that does not exist. */
export function templateOf(key: string): ObjectiveTemplate {
  const template = objectiveTemplates().find((each) => each.key === key);
  if (template) return template;
  throw new Refusal(
    'not-found',
    'strategy/no-such-template',
    `There is no template "${key}" of an objective.`,
    `There are ${objectiveTemplates()
      .map((each) => each.key)
      .join(', ')}.`,
  );
}

/**
 * Makes an objective out of a template, beginning at the moment; refuses one that is open already
 * (`strategy/already-adopted`). `kpiIdByKey`: the KPIs it is bound to. Result: its id.
 */
export async function adoptTemplate(
  storage: Storage,
  principal: Principal,
  { key, kpiIdByKey }: { readonly key: string; readonly kpiIdByKey: ReadonlyMap<string, number> },
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const template = templateOf(key);
  const earlier = await storage.read(principal, (tx) => adopted(tx, key));
  const open = earlier.find(({ isOpen }) => isOpen);
  if (open) throw alreadyAdopted(open.title);
  const starting = { kpiIdByKey, at, time: earlier.length + 1 };
  const detail = { key: keyOf(key, starting), title: template.title };
  const what = { action: 'strategy/adopt-template', subject: 'strategy', detail };
  return storage.write(principal, what, async (tx) => {
    // Somebody else was faster.
    if ((await adopted(tx, key)).length > earlier.length) throw alreadyAdopted(template.title);
    return insertTemplate(tx, template, starting);
  });
}

function adopted(tx: Transaction, key: string) {
  return tx.query<{ title: string; isOpen: boolean }>(
    `SELECT title, closed_at IS NULL AS "isOpen" FROM strategy_objective
     WHERE key = $1 OR starts_with(key, $1 || '@')`,
    [key],
  );
}

function alreadyAdopted(title: string): Refusal {
  return new Refusal(
    'conflict',
    'strategy/already-adopted',
    `"${title}" is in your strategy already.`,
    'Change it there, or close it first.',
  );
}
