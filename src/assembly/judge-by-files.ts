// SPDX-License-Identifier: Apache-2.0
import type { ComponentFact } from '#engines/metrics';
import type { ComponentObservation } from '#facts/components';
import type { Problem } from '#model';
import type { ReportComponent } from '#surfaces/cli';
import { filedCurationsAt } from './curation-files.ts';
import { type JudgedObservation, judgeObservation } from './judge-observation.ts';
import { policyFrom } from './policy-from.ts';
import { componentFacts } from './report-figures.ts';
import type { FileCache } from './upstreams/file-cache.ts';
import { fileCacheAt } from './upstreams/file-cache-at.ts';

/** Where what judging needs is written down; what is usual where a path is absent. */
export interface JudgingFiles {
  readonly policyFile?: string | undefined;
  readonly registryCache?: string | undefined;
  /** What people have decided about licences: a file or a folder. */
  readonly curations?: string | undefined;
  /** Names of products that the repositories are part of. */
  readonly products?: readonly string[] | undefined;
}

/** How repositories are judged without a database. */
export interface Judging {
  readonly problems: readonly Problem[];
  readonly cache: FileCache | undefined;
  /** What a repository of that name uses, judged. */
  judge(name: string, inventory: ComponentObservation | undefined): JudgedObservation;
  factsOf(components: readonly ReportComponent[]): readonly ComponentFact[];
}

/** Refuses a policy that is none. */
export async function judgeByFiles(files: JudgingFiles): Promise<Judging> {
  const policy = await policyFrom(files.policyFile);
  const cache = await fileCacheAt(files.registryCache);
  const curations = await filedCurationsAt(files.curations);
  return {
    problems: [...(cache?.problems ?? []), ...curations.problems],
    cache,
    judge: (name, inventory) =>
      judgeObservation(policy, inventory, {
        licenseBy: curations.at(name, files.products ?? []),
      }),
    factsOf: (components) => componentFacts(components, cache),
  };
}
