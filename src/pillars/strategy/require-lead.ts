// SPDX-License-Identifier: Apache-2.0
import { leadsOnly, type Principal } from '#model';

/** Refuses whoever may look at the strategy but not change it. */
export function requireLead(principal: Principal): void {
  leadsOnly(principal, {
    code: 'strategy/only-leads-change',
    doing: 'Changing the strategy',
    next: 'Ask a lead of the office to make the change.',
  });
}
