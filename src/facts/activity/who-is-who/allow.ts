// SPDX-License-Identifier: Apache-2.0
import { leadsOnly, maySeePeople, type Principal, Refusal } from '#model';

export function requireSight(principal: Principal): void {
  if (maySeePeople(principal)) return;
  throw new Refusal(
    'not-allowed',
    'activity/people-not-shown',
    `Persons are shown to leads, admins and auditors, and you are here as ${principal.role}.`,
    'Look at the organisations or at the figures of a project: groups of five and more are shown to everybody.',
  );
}

export function requireLead(principal: Principal): void {
  leadsOnly(principal, {
    code: 'activity/only-leads-decide',
    doing: 'Deciding who is who',
    next: 'Ask a lead of the office to decide.',
  });
}

export function noSuchPerson(id: number): Refusal {
  return new Refusal(
    'not-found',
    'activity/no-such-person',
    `There is no person ${id}.`,
    'Look the person up in the list; two that were merged have one page.',
  );
}
