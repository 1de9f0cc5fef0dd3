// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';

/** Refuses whoever may look at the strategy but not change it. */
export function requireLead({ role }: Principal): void {
  if (role === 'admin' || role === 'lead') return;
  throw new Refusal(
    'not-allowed',
    'strategy/only-leads-change',
    `Changing the strategy is for leads and admins, and you are here as ${role}.`,
    'Ask a lead of the office to make the change.',
  );
}
