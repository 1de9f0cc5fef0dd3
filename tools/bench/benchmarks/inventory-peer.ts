// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findRepositories, isProblem } from '#platform/git';
import type { Benchmark, Figure } from '../benchmark.ts';
import { summary } from '../measure.ts';
import { costOf, type ProcessCost } from './cost-of.ts';

/** What one program cost on one repository, and how many packages with a version it names. */
interface Cost extends ProcessCost {
  readonly locked: number;
}

export const inventoryPeer = {
  name: 'inventory',
  sentence:
    'A bill of materials of every clone under --mirrors by the built program, as a process of its own, and by the cdxgen installed in the folder --cdxgen, which may not go to the network.',
  onlyByName: true,
  async *run({ root, folder, mirrors, cdxgen }) {
    if (mirrors === undefined) throw new Error('Name a folder with clones: --mirrors FOLDER');
    mkdirSync(folder, { recursive: true });
    const ours: Cost[] = [];
    const theirs: Cost[] = [];
    for await (const { name, path, gitDir } of clonesUnder(mirrors)) {
      yield row(`${name}: lanthorn`, keep(ours, runOurs(root, path, folder)));
      if (cdxgen === undefined) continue;
      const tree = unpack(gitDir, folder);
      yield row(`${name}: cdxgen`, keep(theirs, runCdxgen(cdxgen, tree, folder)));
      rmSync(tree, { recursive: true, force: true });
    }
    yield* sumOf('lanthorn', ours);
    yield* sumOf('cdxgen', theirs);
    yield row('all clones in one process: lanthorn why', runOnAll(root, mirrors));
  },
} satisfies Benchmark;

async function* clonesUnder(mirrors: string) {
  const signal = new AbortController().signal;
  for await (const found of findRepositories([mirrors], { signal })) {
    if (isProblem(found)) continue;
    const gitDir = found.kind === 'bare' ? found.path : join(found.path, '.git');
    const name = relative(mirrors, gitDir).replace(/[/](repo|\.git)$/, '');
    yield { name, path: found.path, gitDir };
  }
}

function keep(costs: Cost[], cost: Cost | undefined): Cost | undefined {
  if (cost !== undefined) costs.push(cost);
  return cost;
}

function row(what: string, cost: Cost | undefined): Figure {
  const result = cost === undefined ? 'no result' : `${cost.locked} packages with a version`;
  const measured = summary([cost?.cpuSeconds ?? Number.NaN]);
  return { what: `${what}, ${result}`, unit: 's', measured };
}

/** The goal is 6 CPU seconds for 15,000 locked packages, and 250 MB. */
function* sumOf(program: string, costs: readonly Cost[]) {
  if (costs.length === 0) return;
  const add = (key: keyof Cost) => costs.reduce((sum, cost) => sum + cost[key], 0);
  const isOurs = program === 'lanthorn';
  const what = `all ${costs.length} of ${program}, ${add('locked')} packages`;
  yield {
    what: `${what}: CPU`,
    unit: 's' as const,
    measured: summary([add('cpuSeconds')]),
    goal: isOurs ? Number(((6 * add('locked')) / 15_000).toPrecision(2)) : undefined,
  };
  yield { what: `${what}: wall`, unit: 's' as const, measured: summary([add('wallSeconds')]) };
  yield {
    what: `${program}, each: CPU`,
    unit: 's' as const,
    measured: summary(costs.map(({ cpuSeconds }) => cpuSeconds)),
  };
  yield {
    what: `${program}, each: memory`,
    unit: 'MB' as const,
    measured: summary(costs.map(({ megabytes }) => megabytes)),
    goal: isOurs ? 250 : undefined,
  };
}

function runOurs(root: string, repository: string, folder: string): Cost | undefined {
  const output = join(folder, 'inventory-ours.json');
  const program = join(root, 'dist', 'main.js');
  return timed([process.execPath, program, 'sbom', repository, '-o', output], output, {});
}

/** Reads every clone to say why a package is there that none has. */
function runOnAll(root: string, mirrors: string): Cost | undefined {
  const program = join(root, 'dist', 'main.js');
  const cost = costOf([process.execPath, program, 'why', 'pkg:npm/no-such-package', mirrors], {});
  return cost && { ...cost, locked: 0 };
}

function runCdxgen(installed: string, tree: string, folder: string): Cost | undefined {
  const output = join(folder, 'inventory-cdxgen.json');
  const program = join(installed, 'node_modules', '@cyclonedx', 'cdxgen', 'bin', 'cdxgen.js');
  // A proxy that is not there keeps it off the network.
  const nowhere = 'http://127.0.0.1:9';
  return timed([process.execPath, program, '--no-install-deps', '-r', '-o', output, tree], output, {
    FETCH_LICENSE: 'false',
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    http_proxy: nowhere,
    https_proxy: nowhere,
  });
}

/** Runs under GNU time, which tells what a process and its children cost. */
function timed(
  command: readonly string[],
  output: string,
  environment: Readonly<Record<string, string>>,
): Cost | undefined {
  rmSync(output, { force: true });
  const cost = costOf(command, environment);
  return cost === undefined || !existsSync(output)
    ? undefined
    : { ...cost, locked: lockedIn(output) };
}

function lockedIn(file: string): number {
  const bom: {
    readonly components?: readonly { readonly version?: string; readonly purl?: string }[];
  } = JSON.parse(readFileSync(file, 'utf8'));
  const purls = (bom.components ?? []).filter(({ version, purl }) => version && purl);
  return new Set(purls.map(({ purl }) => purl)).size;
}

/** The files of the newest commit, as somebody who clones has them; what a copy lacks is left out. */
function unpack(gitDir: string, folder: string): string {
  const tree = join(folder, 'inventory-tree');
  rmSync(tree, { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  const index = join(folder, 'inventory-index');
  const env = { ...process.env, GIT_DIR: gitDir, GIT_WORK_TREE: tree, GIT_INDEX_FILE: index };
  execFileSync('git', ['read-tree', 'HEAD'], { env });
  // It goes on behind a file that it cannot write, and says so with its exit code.
  spawnSync('git', ['checkout-index', '--all', '--force', '--quiet'], { env, cwd: tree });
  return tree;
}
