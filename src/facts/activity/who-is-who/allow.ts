// SPDX-License-Identifier: Apache-2.0
import { maySeePeople, type Principal, Refusal } from '#model';

export function requireSight(principal: Principal): void {
  if (maySeePeople(principal)) return;
  throw new Refusal(
    'not-allowed',
    'activity/people-not-shown',
    `Persons are shown to leads, admins and auditors, and you are here as ${principal.role}.`,
    'Look at the organisations or at the figures of a project: groups of five and more are shown to everybody.',
  );
}

export function requireLead({ role }: Principal): void {
  if (role === 'admin' || role === 'lead') return;
  throw new Refusal(
    'not-allowed',
    'activity/only-leads-decide',
    `Deciding who is who is for leads and admins, and you are here as ${role}.`,
    'Ask a lead of the office to decide.',
  );
}

export function noSuchPerson(id: number): Refusal {
  return new Refusal(
    'not-found',
    'activity/no-such-person',
    `There is no person ${id}.`,
    'Look the person up in the list; two that were merged have one page.',
  );
}
