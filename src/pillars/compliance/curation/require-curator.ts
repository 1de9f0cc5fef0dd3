// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';

/** Refuses whoever may look at decisions but not make them. */
export function requireCurator({ role }: Principal): void {
  if (role === 'admin' || role === 'lead') return;
  throw new Refusal(
    'not-allowed',
    'compliance/only-leads-decide',
    `Deciding about licences is for leads and admins, and you are here as ${role}.`,
    'Ask a lead of the office; the component page has all they need to see.',
  );
}
