// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';

/** Refuses whoever may look at initiatives but not change them. */
export function requireLead({ role }: Principal): void {
  if (role === 'admin' || role === 'lead') return;
  throw new Refusal(
    'not-allowed',
    'execution/only-leads-change',
    `Planning and booking is for leads and admins, and you are here as ${role}.`,
    'Ask a lead of the office to do it.',
  );
}
