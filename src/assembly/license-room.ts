// SPDX-License-Identifier: Apache-2.0
import { differencesOf, identify } from '#engines/licensing';
import type { Rooms } from '#surfaces/http';
import { compatibilityReport, obligationReport } from './license-answers.ts';
import { licenseDetail, licensesInUse } from './license-pages.ts';
import type { Office } from './office.ts';
import { repositoryObligations } from './repository-obligations.ts';

/** Licences: what they say from the engine, where they are used from the inventory, what is allowed from the policy. */
export function licenseRoom(office: Office): Rooms['licenses'] {
  return {
    inUse: (caller) => licensesInUse(office, caller),
    license: (caller, id) => licenseDetail(office, caller, id),
    obligations: ({ expression, use }) => obligationReport(expression, use),
    compatibility: ({ outbound, inbound, how }) => compatibilityReport(outbound, inbound, how),
    identify: ({ text, name }) => ({
      ...identify(text, name),
      differences: differencesOf(text),
    }),
    repositoryObligations: (caller, input) => repositoryObligations(office, caller, input),
  };
}
