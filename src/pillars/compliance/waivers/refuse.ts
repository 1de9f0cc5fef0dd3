// SPDX-License-Identifier: Apache-2.0
import { dayOf, leadsOnly, type Principal, Refusal } from '#model';
import type { Waiver } from './waiver.ts';

/** Refuses whoever may ask for a waiver but not answer. */
export function requireApprover(principal: Principal): void {
  leadsOnly(principal, {
    code: 'compliance/only-leads-waive',
    doing: 'Answering for a waiver',
    next: 'Ask a lead of the office to answer.',
  });
}

/** Refuses whoever only looks. */
export function requireAsker({ role }: Principal): void {
  if (role !== 'auditor') return;
  throw new Refusal(
    'not-allowed',
    'compliance/auditors-look',
    'Auditors look at findings and ask for nothing.',
    'Ask somebody who works on the repository.',
  );
}

export function noSuchWaiver(id: number): Refusal {
  return new Refusal(
    'not-found',
    'compliance/no-such-waiver',
    `There is no waiver ${id}.`,
    'Waivers are never deleted; look for it in the list of waivers.',
  );
}

export function changedMeanwhile({ id, answer, ended }: Waiver): Refusal {
  return new Refusal(
    'stale',
    'compliance/waiver-changed',
    `Waiver ${id} ${whatBecameOfIt(answer, ended)}.`,
    'Look at it again; it may already be what you want.',
  );
}

function whatBecameOfIt(answer: Waiver['answer'], ended: Waiver['ended']): string {
  if (ended !== undefined) return `was ended by ${ended.by} on ${dayOf(ended.at)}`;
  if (answer === undefined) return 'is not in the state that you saw';
  return `was ${answer.approved ? 'approved' : 'declined'} by ${answer.by} on ${dayOf(answer.at)}`;
}

export function badWaiver(what: string, next: string): Refusal {
  return new Refusal('invalid', 'compliance/bad-waiver', what, next);
}
