// SPDX-License-Identifier: Apache-2.0
import { leadsOnly, type Principal, Refusal } from '#model';

/** Refuses whoever may answer alerts but not make rules for them. */
export function requireRuleMaker(principal: Principal): void {
  leadsOnly(principal, {
    code: 'measurement/only-leads-make-rules',
    doing: 'Changing the rules for alerts',
    next: 'Ask a lead of the office to make the change.',
  });
}

/** Refuses whoever only looks. */
export function requireAnswerer({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'measurement/auditors-look',
    'Auditors look at alerts and answer none.',
    'Ask somebody who works with the figure.',
  );
}

export function noSuchAlert(id: number): Refusal {
  return new Refusal(
    'not-found',
    'measurement/no-such-alert',
    `There is no alert ${id}.`,
    'Alerts are never deleted; look for it in the list, with closed ones.',
  );
}

export function noSuchRule(id: number): Refusal {
  return new Refusal(
    'not-found',
    'measurement/no-such-rule',
    `There is no rule ${id} for alerts, or not any more.`,
    'Look for it in the list of rules.',
  );
}

export function changedMeanwhile(what: string): Refusal {
  return new Refusal(
    'stale',
    'measurement/changed-meanwhile',
    `${what} is not as you saw it: somebody changed it, or it closed.`,
    'Look at it again; it may already be what you want.',
  );
}

export function badRule(what: string, next: string): Refusal {
  return new Refusal('invalid', 'measurement/bad-rule', `Reading the rule: ${what}.`, next);
}

export function badAnswer(what: string, next: string): Refusal {
  return new Refusal('invalid', 'measurement/bad-answer', what, next);
}
