// SPDX-License-Identifier: Apache-2.0
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark, Figure } from '../benchmark.ts';
import type { ForgeHistory } from '../forge-histories/forge-history.ts';
import { DAYS, generateForge } from '../forge-histories/generate-forge.ts';
import { readArchive } from '../forge-histories/read-archive.ts';
import { readFolder } from '../forge-histories/read-folder.ts';
import { countHits, type Measure, type Replayed, replay } from '../forge-histories/replay.ts';
import { summary } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { randomFrom } from '../portfolio/random.ts';

const PROJECTS = 25;
const PORTFOLIOS = 10;
const EVERY_DAYS = 30;

export const opportunities = {
  name: 'opportunities',
  sentence:
    'Issues ranked on past days: share of the first five that a newcomer then closed within 90 days, and that were nobody’s to take a week later. `--forges DIR`: real projects, one a file or folder: an archive.json of the IETF, or a folder with items/ or with issues/ and pulls/ of GitHub’s API (docs/benchmarks.md says where from).',
  *run({ size, forges }: BenchOptions) {
    const runs = Array.from({ length: PORTFOLIOS }, (_, i) => generated(size.seed * 1000 + i));
    yield* figuresOf(`${PORTFOLIOS} generated portfolios of ${PROJECTS} projects`, runs);
    if (forges !== undefined) yield* realProjects(forges, size.seed);
  },
} satisfies Benchmark;

function generated(seed: number): readonly Replayed[] {
  const random = randomFrom(seed);
  const histories = Array.from({ length: PROJECTS }, (_, i) => generateForge(random, i));
  // The first year is for getting to know the projects; the last 90 days show what became of it.
  return replay({ histories, days: daysBetween(365, DAYS - 90), random, mostBefore: 0 });
}

/** With fewer issues that became hits, nothing can be told of a project by itself. */
const FEWEST_HITS = 20;

function* realProjects(folder: string, seed: number): Generator<Figure> {
  const histories = readdirSync(folder).map((name) => {
    const path = join(folder, name);
    return name.endsWith('.json') ? readArchive(path) : readFolder(path, name);
  });
  for (const [mostBefore, who] of [
    [0, 'first change'],
    [4, 'among the first five changes'],
  ] as const) {
    const groups = [[...histories], ...histories.map((one) => [one])];
    for (const group of groups) {
      const hits = countHits(group, mostBefore);
      if (group.length === 1 && hits < FEWEST_HITS) continue;
      const name = group.length === 1 ? group[0]?.name : `${group.length} projects together`;
      const what = `${name}, hit: ${who} of somebody (${hits} issues)`;
      yield* figuresOf(what, [real(group, seed, mostBefore)]);
    }
  }
}

/** All projects together on the same days, as one portfolio. */
function real(
  histories: readonly ForgeHistory[],
  seed: number,
  mostBefore: number,
): readonly Replayed[] {
  const opened = histories.flatMap(({ issues }) => issues.map(({ openedAt }) => openedAt));
  const first = opened.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const last = Math.max(...histories.map(({ until = 0 }) => until));
  const days = daysBetween(first + 60, last - 90);
  return replay({ histories, days, random: randomFrom(seed), mostBefore });
}

function daysBetween(from: number, to: number): readonly number[] {
  const count = Math.max(0, Math.floor((to - from) / EVERY_DAYS));
  return Array.from({ length: count }, (_, place) => from + place * EVERY_DAYS);
}

/** What is promised of ours: next to nothing that is shown is somebody's already. */
const MOST_DEAD = 2;

const MEASURES: readonly (readonly [Measure, string])[] = [
  ['precision', 'P@5'],
  ['free', 'P@5 of what was free'],
  ['foretold', 'P@5 foretold'],
  ['gain', 'nDCG@10'],
  ['dead', 'dead when shown'],
  ['deadLater', 'dead a week later'],
];

/** One line a ranker and measure: each run is a sample. */
function* figuresOf(about: string, runs: readonly (readonly Replayed[])[]): Generator<Figure> {
  const rankers = runs[0]?.map(({ ranker }) => ranker) ?? [];
  for (const [measure, name] of MEASURES) {
    for (const [place, ranker] of rankers.entries()) {
      const samples = runs.map((run) => 100 * (run[place]?.[measure] ?? 0));
      const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length;
      const what = `${about}: ${name}, ${ranker} (mean ${mean.toFixed(1)})`;
      const goal = ranker === 'ours' && measure === 'dead' ? MOST_DEAD : undefined;
      yield { what, unit: '%', measured: summary(samples), goal };
    }
  }
}
