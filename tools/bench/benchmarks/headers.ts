// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findCopyrights } from '#engines/licensing';
import { type FindReadings, observeSources } from '#facts/sources';
import { type GitRepository, isProblem, openRepository } from '#platform/git';
import { openProgramThreads } from '../../../src/assembly/open-program-threads.ts';
import { textReading } from '../../../src/assembly/read-texts.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { summary } from '../measure.ts';

/** Bare clones under --mirrors, as `<owner>+<name>/repo`. */
const CLONES = ['curl/curl', 'git/git', 'vitejs/vite', 'apache/maven'] as const;
const MEGA = 1_000_000;

export const headers = {
  name: 'headers',
  sentence:
    'Licences and holders in every file of a repository (bare clones under --mirrors): nothing known, then all readings known.',
  async *run({ mirrors }) {
    const threads = openProgramThreads();
    try {
      const readTexts = textReading(threads);
      for (const name of CLONES) {
        const path = join(mirrors ?? '/nowhere', name.replace('/', '+'), 'repo');
        if (existsSync(path)) yield* readClone(name, path, readTexts);
        else console.log(`No bare clone of ${name} at ${path}; left out.`);
      }
    } finally {
      await threads.close();
    }
  },
} satisfies Benchmark;

async function* readClone(
  name: string,
  path: string,
  readTexts: ReturnType<typeof textReading>,
): AsyncGenerator<Figure> {
  const git = await openRepository({ path, name, kind: 'bare' });
  try {
    const commit = (await git.head())?.commit ?? '';
    const cold = await timed(() => observeSources(git, commit, { readTexts }));
    const megabytes = cold.result.bytesRead / MEGA;
    const what = `${name}, ${cold.result.files.length} files, ${megabytes.toFixed(1)} MB of text`;
    yield { what: `${what}: read`, unit: 's', measured: one(cold.seconds) };
    yield { what: `${what}: processor, git left out`, unit: 's', measured: one(cold.processor) };
    const speed = megabytes / cold.processor;
    yield { what: `${what}: a processor second`, unit: 'MB', measured: one(speed) };
    const kept = new Map(cold.result.fresh.map((one_) => [one_.blob, one_]));
    const known: FindReadings = async (blobs) => blobs.flatMap((blob) => kept.get(blob) ?? []);
    const warm = await timed(() => observeSources(git, commit, { readTexts, known }));
    yield { what: `${what}: again, all known`, unit: 's', measured: one(warm.seconds), goal: 3 };
    yield* copyrightsOf(name, await textsOf(git, commit));
    const memory = process.memoryUsage().rss / MEGA;
    yield { what: `${name}: memory of the process`, unit: 'MB', measured: one(memory) };
  } finally {
    await git.close();
  }
}

function* copyrightsOf(name: string, texts: readonly string[]): Generator<Figure> {
  const megabytes = texts.reduce((sum, { length }) => sum + length, 0) / MEGA;
  const begun = process.cpuUsage();
  for (const text of texts) findCopyrights(text);
  const speed = megabytes / processorSeconds(begun);
  yield {
    what: `${name}: copyright lines alone, a processor second`,
    unit: 'MB',
    measured: one(speed),
  };
}

// As much as fits easily: the speed is asked for, not the count.
const SAMPLE_FILES = 2_000;
const SAMPLE_BYTES = 200_000;

async function textsOf(git: GitRepository, commit: string): Promise<readonly string[]> {
  const texts: string[] = [];
  for await (const file of git.listFiles(commit)) {
    if (texts.length >= SAMPLE_FILES) break;
    if (isProblem(file) || file.mode === 'link' || file.mode === 'submodule') continue;
    const content = await git.readBlob(file, SAMPLE_BYTES);
    if ('text' in content) texts.push(content.text);
  }
  return texts;
}

async function timed<Result>(work: () => Promise<Result>) {
  const begun = performance.now();
  const processor = process.cpuUsage();
  const result = await work();
  return {
    result,
    seconds: (performance.now() - begun) / 1000,
    processor: processorSeconds(processor),
  };
}

// Threads included.
function processorSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / MEGA;
}

function one(value: number) {
  return summary([value]);
}
