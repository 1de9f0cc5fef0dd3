// SPDX-License-Identifier: Apache-2.0
import type { LiveFigures } from '#pillars/strategy';
import {
  answeredVulnerabilities,
  freshAdvisories,
  knownLicenses,
  policyJudgements,
} from './compliance-queries.ts';
import type { LiveQuery, Sources } from './live-query.ts';
import { fundedInitiatives, ownedObjectives, readKpis } from './office-queries.ts';
import { componentRecords, outboundLicenses, releasedRecords } from './repository-queries.ts';

/** One line a query. */
export const LIVE_QUERIES: readonly LiveQuery[] = [
  componentRecords,
  releasedRecords,
  outboundLicenses,
  policyJudgements,
  knownLicenses,
  freshAdvisories,
  answeredVulnerabilities,
  readKpis,
  ownedObjectives,
  fundedInitiatives,
];

/** Live answers, from the rooms that know. */
export function liveFigures(sources: Sources): LiveFigures {
  return {
    answers: (principal, at) =>
      Promise.all(
        LIVE_QUERIES.map(async ({ id, question, to, ask }) => ({
          query: id,
          question,
          to,
          ...(await ask(sources, principal, at)),
        })),
      ),
  };
}
