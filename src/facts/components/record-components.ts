// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import type { Transaction } from '#platform/storage';
import { keepComponents } from './keep-components.ts';
import type { ComponentObservation } from './observation.ts';
import { replaceEdges } from './replace-edges.ts';
import { replaceLicenseFiles } from './replace-license-files.ts';
import { replaceUsages } from './replace-usages.ts';
import { byId, repositoryUse, rollUp, usesIn } from './roll-up.ts';
import { storeTexts } from './store-texts.ts';
import { usagesOf } from './usages-of.ts';

/** What recording an observation did. */
export interface ComponentRecord {
  /** Ids of every component that the repository used before or uses now. */
  readonly touched: readonly number[];
  /** What could not be stored. */
  readonly problems: readonly Problem[];
}

/**
 * Makes the observation what is known of the repository, in the caller's transaction. Recording it again changes nothing.
 *
 * Holds the touched components until the transaction ends, so call it after what takes long (reading a history).
 */
export async function recordComponents(
  tx: Transaction,
  repositoryId: number,
  observation: ComponentObservation,
): Promise<ComponentRecord> {
  const { usages, problems } = usagesOf(observation.components);
  await oneAtATime(tx, repositoryId);
  const before = await repositoryUse(tx, repositoryId);
  const uses = usesIn(usages, observation.manifests);
  const { idByPurl, touched, isNew } = await keepComponents(tx, {
    repositoryId,
    usages,
    uses,
    usedBefore: [...before.keys()],
  });
  await replaceUsages(tx, { repositoryId, manifests: observation.manifests, usages, idByPurl });
  await replaceEdges(tx, repositoryId, observation.edges, idByPurl);
  await replaceLicenseFiles(tx, repositoryId, observation.licenseFiles);
  await storeTexts(tx, { repositoryId, observation, idByPurl });
  await rollUp(tx, { before, now: byId(uses, idByPurl), isCounted: isNew });
  return { touched, problems };
}

// Two scans of one repository would both count it in. Released when the transaction ends.
async function oneAtATime(tx: Transaction, repositoryId: number): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('components_usage', $1))", [
    repositoryId,
  ]);
}
