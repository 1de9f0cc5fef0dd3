// SPDX-License-Identifier: Apache-2.0
import type { ReadFile } from '../inventory.ts';
import { addHashes } from './add-hashes.ts';
import { applyConstraints } from './apply-constraints.ts';
import { completePoms } from './complete-poms.ts';
import { takeCentralVersions } from './take-central-versions.ts';

/** Readings that know what other files of the repository say of them: versions set in one place, hashes kept apart. */
export function completeReadings(files: readonly ReadFile[]): readonly ReadFile[] {
  return [completePoms, takeCentralVersions, applyConstraints, addHashes].reduce(
    (current, step) => step(current),
    files,
  );
}
