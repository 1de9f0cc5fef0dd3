// SPDX-License-Identifier: Apache-2.0
import { leadsOnly, type Principal } from '#model';

/** Refuses whoever may look at decisions but not make them. */
export function requireCurator(principal: Principal): void {
  leadsOnly(principal, {
    code: 'compliance/only-leads-decide',
    doing: 'Deciding about licences',
    next: 'Ask a lead of the office; the component page has all they need to see.',
  });
}
