// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import type { ReportDesk } from '#surfaces/cli';
import { filedCurationsAt } from './curation-files.ts';
import { observeRepositories } from './observe-repositories.ts';
import { policyFrom } from './policy-from.ts';
import type { Start } from './start.ts';
import { fileCacheAt } from './upstreams/file-cache-at.ts';
import { programVersion } from './version.ts';
import { waiversForGate } from './waivers-for-gate.ts';

/** What the command line asks about repositories that are judged and measured without a database. */
export function reportDesk({ environment, workingFolder }: Start): ReportDesk {
  return {
    version: programVersion(),
    async *observe(folders, { policyFile, registryCache, curations: path, ...options }) {
      const policy = await policyFrom(policyFile);
      const cache = await fileCacheAt(registryCache);
      const curations = await filedCurationsAt(path);
      yield* cache?.problems ?? [];
      yield* curations.problems;
      yield* observeRepositories(folders, {
        ...options,
        policy,
        curations,
        cache,
        packageCaches: readConfig({}, environment, workingFolder).packageCaches,
        at: systemClock.now(),
        stopwatch: () => performance.now(),
      });
    },
    vulnerabilities: async (report, request) => {
      const { vulnerableFindings } = await import('./vulnerable-findings.ts');
      const policy = await policyFrom(request.policyFile);
      return vulnerableFindings(report, request, { policy, at: systemClock.now() });
    },
    waivers: async (report, request) => {
      const policy = await policyFrom(request.policyFile);
      return waiversForGate(report, request, { policy, at: systemClock.now() });
    },
  };
}
