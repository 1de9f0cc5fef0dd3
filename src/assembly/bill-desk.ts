// SPDX-License-Identifier: Apache-2.0
import { writeSbom } from '#engines/sbom';
import { readConfig } from '#platform/config';
import { isProblem } from '#platform/git';
import type { BillDesk } from '#surfaces/cli';
import type { DecidedLicenses } from './decided-licenses.ts';
import { asObserved, inventoryOf } from './inventory-of.ts';
import { lookAtRepositories } from './look-at-repositories.ts';
import { sbomOf } from './sbom-of.ts';
import type { Start } from './start.ts';
import { fileCacheAt } from './upstreams/file-cache-at.ts';
import { programVersion } from './version.ts';

// A bill is of one repository: only what could take seconds, or never end, is worth a thread.
const WORTH_A_THREAD = 1 << 20;

/** What the command line asks about bills of materials; needs no database and judges nothing. */
export function billDesk({ environment, workingFolder }: Start): BillDesk {
  return {
    async *inventories(folders, { registryCache, curations, products = [], ...watching }) {
      const { withoutLicenseFiles } = watching;
      const cache = await fileCacheAt(registryCache);
      const decided = await decidedAt(curations);
      yield* [...(cache?.problems ?? []), ...decided.problems];
      const sights = lookAtRepositories(folders, {
        ...watching,
        parts: ['inventory'],
        licenseFiles: withoutLicenseFiles ? 'none' : 'where-needed',
        worthAThread: WORTH_A_THREAD,
        cache,
        packageCaches: readConfig({}, environment, workingFolder).packageCaches,
        stopwatch: () => performance.now(),
      });
      for await (const sight of sights) {
        if (isProblem(sight)) yield sight;
        else yield inventoryOf(sight, decided.licensesIn(sight, products), cache);
      }
    },
    sbom: (inventory, format) => writeSbom(sbomOf(inventory, programVersion()), format),
    reader: () => import('./on-demand/read-sboms.ts'),
  };
}

async function decidedAt(path: string | undefined): Promise<DecidedLicenses> {
  if (path === undefined) return { problems: [], licensesIn: () => asObserved };
  const { decidedLicenses } = await import('./decided-licenses.ts');
  return decidedLicenses(path);
}
