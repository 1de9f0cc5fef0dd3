// SPDX-License-Identifier: Apache-2.0
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What a run was asked for. */
export interface BenchOptions {
  /** Benchmarks to run; empty: all that need no naming. */
  readonly names: readonly string[];
  readonly root: string;
  readonly size: PortfolioSize;
  /** Folder that keeps generated databases from one run to the next. */
  readonly folder: string;
  /** Folder with clones that a history benchmark may read, one per name. */
  readonly mirrors: string | undefined;
  /** Folder in which cdxgen is installed, to be run beside ours. */
  readonly cdxgen: string | undefined;
  /** Folder with lockfiles and manifests to read. */
  readonly lockfiles: string | undefined;
  /** Folder with archives of issues and change requests of real projects. */
  readonly forges: string | undefined;
  /** Folder with npm packages installed in it. */
  readonly packages: string | undefined;
  readonly runs: number;
  /** Commits of a generated history; none where 0. */
  readonly generated: number;
  /** Events of a generated portfolio; none where 0. */
  readonly events: number;
  /** How often two programs are run side by side. */
  readonly pairs: number;
}

/** How large the generated portfolio is; the same numbers give the same portfolio. */
export interface PortfolioSize {
  readonly seed: number;
  readonly components: number;
  readonly repositories: number;
  readonly usagesPerRepository: number;
  readonly commitsPerRepository: number;
}

const OPTIONS = {
  components: { type: 'string', default: '2000' },
  repositories: { type: 'string', default: '20' },
  usages: { type: 'string', default: '1000' },
  commits: { type: 'string', default: '400' },
  seed: { type: 'string', default: '1' },
  folder: { type: 'string', default: join(tmpdir(), 'lanthorn-bench') },
  mirrors: { type: 'string' },
  cdxgen: { type: 'string' },
  lockfiles: { type: 'string' },
  packages: { type: 'string' },
  forges: { type: 'string' },
  runs: { type: 'string', default: '15' },
  history: { type: 'string', default: '0' },
  events: { type: 'string', default: '0' },
  pairs: { type: 'string', default: '2' },
} as const;

export function readBenchOptions(args: readonly string[], root: string): BenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
  });
  return {
    names: positionals,
    root,
    size: {
      seed: Number(values.seed),
      components: Number(values.components),
      repositories: Number(values.repositories),
      usagesPerRepository: Number(values.usages),
      commitsPerRepository: Number(values.commits),
    },
    folder: resolve(values.folder),
    mirrors: values.mirrors,
    cdxgen: values.cdxgen,
    lockfiles: values.lockfiles,
    packages: values.packages,
    forges: values.forges,
    runs: Number(values.runs),
    generated: Number(values.history),
    events: Number(values.events),
    pairs: Number(values.pairs),
  };
}
