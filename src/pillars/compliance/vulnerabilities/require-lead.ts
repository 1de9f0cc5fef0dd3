// SPDX-License-Identifier: Apache-2.0
import { leadsOnly, type Principal } from '#model';

/** Refuses whoever may read what is said about vulnerabilities but not say it. */
export function requireLead(principal: Principal): void {
  leadsOnly(principal, {
    code: 'compliance/only-leads-state',
    doing: 'Saying what holds of a vulnerability',
    next: 'Ask a lead of the office to state it.',
  });
}
