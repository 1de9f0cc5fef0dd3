// SPDX-License-Identifier: Apache-2.0
import { leadsOnly, type Principal } from '#model';

/** Refuses whoever may look at initiatives but not change them. */
export function requireLead(principal: Principal): void {
  leadsOnly(principal, {
    code: 'execution/only-leads-change',
    doing: 'Planning and booking',
    next: 'Ask a lead of the office to do it.',
  });
}
