// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { countsOfGit, countsOfOurs } from '../histories/git-counts.ts';
import { makeHistory } from '../histories/make-history.ts';
import { best, nodeCommand, type Timing, timedCommand } from '../histories/timed-command.ts';

const HEAD_CELLS =
  'history | git log --raw | tier 1 | wall | git log --numstat | tier 2 | wall | processor | own process | counts';

export const history = {
  name: 'history',
  sentence:
    'Commands beside git, in turn: `lanthorn metrics` without lines against `git log --raw --no-renames`, with all lines against `git log --numstat --no-renames` (every clone under --mirrors, and --history N generated commits). Seconds of processor / wall, the best of the pairs.',
  onlyByName: true,
  async *run({ root, mirrors, folder, size: { seed }, generated, pairs }) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    console.log(`| ${HEAD_CELLS} |\n|${' --- |'.repeat(HEAD_CELLS.split('|').length)}`);
    const paths = clonesUnder(mirrors);
    if (generated > 0) paths.push(await makeHistory(folder, { seed, commits: generated }));
    for (const path of paths) {
      console.log(await lineOf({ path, root, pairs, numstat: join(folder, 'numstat.txt') }));
    }
    yield* [];
  },
} satisfies Benchmark;

function clonesUnder(mirrors: string | undefined): string[] {
  if (mirrors === undefined) return [];
  return readdirSync(mirrors)
    .map((name) => join(mirrors, name, 'repo'))
    .filter((path) => existsSync(path));
}

interface Comparison {
  readonly path: string;
  readonly root: string;
  readonly pairs: number;
  /** Where to put what git counts. */
  readonly numstat: string;
}

async function lineOf({ path, root, pairs, numstat }: Comparison): Promise<string> {
  const log = ['git', `--git-dir=${path}`, 'log', '--no-renames', '--format=%H %at'];
  const lanthorn = (metric: string) =>
    nodeCommand([join(root, 'dist', 'main.js'), 'metrics', path, '--json', '--metric', metric]);
  const one = compare(pairs, {
    git: () => timedCommand([...log, '--raw']),
    ours: () => timedCommand(lanthorn('contributors')),
  });
  const two = compare(pairs, {
    git: () => timedCommand([...log, '--numstat', '--no-merges'], numstat),
    ours: () => timedCommand([...lanthorn('lines-changed'), '--since', '1970-01-01']),
  });
  const counts = await compareCounts(path, numstat);
  rmSync(numstat);
  const memory = Math.max(one.ours.memoryMB, two.ours.memoryMB);
  const cells = [
    path
      .split('/')
      .at(path.endsWith('/repo') ? -2 : -1)
      ?.replace('+', '/'),
    ...[shown(one.git), shown(one.ours), ratio(one, 'wallS')],
    ...[shown(two.git), shown(two.ours), ratio(two, 'wallS'), ratio(two, 'processorS')],
    `${memory.toFixed(0)} MB`,
    counts,
  ];
  return `| ${cells.join(' | ')} |`;
}

interface Pair {
  readonly git: Timing;
  readonly ours: Timing;
}

/** Git and ours in turn, so that what others do on the machine hits both. */
function compare(
  pairs: number,
  { git, ours }: { readonly git: () => Timing; readonly ours: () => Timing },
): Pair {
  const runs = Array.from({ length: pairs }, () => ({ git: git(), ours: ours() }));
  return { git: best(runs.map((run) => run.git)), ours: best(runs.map((run) => run.ours)) };
}

async function compareCounts(path: string, numstat: string): Promise<string> {
  const git = JSON.stringify(await countsOfGit(path, numstat));
  const ours = JSON.stringify(await countsOfOurs(path));
  return git === ours ? `equal: ${git}` : `**git ${git}, ours ${ours}**`;
}

function shown({ processorS, wallS }: Timing): string {
  return `${processorS.toFixed(1)} / ${wallS.toFixed(1)} s`;
}

function ratio({ git, ours }: Pair, of: 'wallS' | 'processorS'): string {
  return (ours[of] / git[of]).toFixed(2);
}
