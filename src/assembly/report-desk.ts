// SPDX-License-Identifier: Apache-2.0
import { systemClock } from '#platform/clock';
import { readConfig } from '#platform/config';
import type { ReportDesk } from '#surfaces/cli';
import { figuresAsked } from './figures-asked.ts';
import type { JudgingFiles } from './judge-by-files.ts';
import { observeRepositories } from './observe-repositories.ts';
import type { Start } from './start.ts';
import { programVersion } from './version.ts';

/**
 * What the command line asks about repositories that are judged and measured without a database. What judges comes along
 * where somebody asks for what it judges.
 */
export function reportDesk({ environment, workingFolder }: Start): ReportDesk {
  return {
    version: programVersion(),
    async *observe(folders, options) {
      const at = systemClock.now();
      const { parts, ...asked } = figuresAsked({ ...options, at });
      const judging = parts.includes('inventory') ? await judgingBy(options) : undefined;
      yield* judging?.problems ?? [];
      yield* observeRepositories(folders, {
        ...options,
        ...asked,
        parts,
        judging,
        packageCaches: readConfig({}, environment, workingFolder).packageCaches,
        at,
        stopwatch: () => performance.now(),
      });
    },
    vulnerabilities: async (report, request) => {
      const { vulnerableFindings } = await import('./vulnerable-findings.ts');
      const policy = await policyIn(request.policyFile);
      return vulnerableFindings(report, request, { policy, at: systemClock.now() });
    },
    waivers: async (report, request) => {
      const { waiversForGate } = await import('./waivers-for-gate.ts');
      const policy = await policyIn(request.policyFile);
      return waiversForGate(report, request, { policy, at: systemClock.now() });
    },
  };
}

async function judgingBy(files: JudgingFiles) {
  const { judgeByFiles } = await import('./judge-by-files.ts');
  return judgeByFiles(files);
}

async function policyIn(file: string | undefined) {
  const { policyFrom } = await import('./policy-from.ts');
  return policyFrom(file);
}
