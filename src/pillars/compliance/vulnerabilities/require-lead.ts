// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';

/** Refuses whoever may read what is said about vulnerabilities but not say it. */
export function requireLead({ role }: Principal): void {
  if (role === 'admin' || role === 'lead') return;
  throw new Refusal(
    'not-allowed',
    'compliance/only-leads-state',
    `Saying what holds of a vulnerability is for leads and admins, and you are here as ${role}.`,
    'Ask a lead of the office to state it.',
  );
}
