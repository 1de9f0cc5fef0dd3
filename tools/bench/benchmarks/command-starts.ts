// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { summary } from '../measure.ts';
import { costOf, type ProcessCost } from './cost-of.ts';

const RUNS = 10;
const PACKAGES = 20;

export const commandStarts = {
  name: 'command-starts',
  sentence: `The built program on a repository with one lockfile of ${PACKAGES} packages, each run a process of its own; CPU with the gits that it starts, beside an empty Node.`,
  async *run({ root, folder }) {
    const program = join(root, 'dist', 'main.js');
    const small = smallRepository(root, join(folder, 'small-repository'));
    const bill = [program, 'sbom', small, '-o', join(folder, 'small-bill.json')];
    yield cpu('node -e 0', ['-e', '0']);
    yield { ...cpu('sbom', bill), goal: 0.3 };
    yield cpu('check', [program, 'check', small]);
    yield cpu('metrics', [program, 'metrics', small]);
    yield cpu('--help', [program, '--help']);
    const license = join(root, 'LICENSE');
    const answers: number[] = [];
    for (let run = 0; run < RUNS; run += 1) answers.push(await firstAnswer(program, license));
    yield {
      what: 'identify --stdin: first answer',
      unit: 'ms' as const,
      measured: summary(answers),
      goal: 250,
    };
    yield cpu('identify', [program, 'identify', license]);
    const costs = runs([program, 'identify', license]);
    yield {
      what: 'identify: memory',
      unit: 'MB' as const,
      measured: summary(costs.map(({ megabytes }) => megabytes)),
      goal: 150,
    };
  },
} satisfies Benchmark;

function cpu(what: string, args: readonly string[]) {
  const costs = runs(args);
  return {
    what: `${what}: CPU`,
    unit: 's' as const,
    measured: summary(costs.map(({ cpuSeconds }) => cpuSeconds)),
  };
}

function runs(args: readonly string[]): readonly ProcessCost[] {
  return Array.from({ length: RUNS }, () => costOf([process.execPath, ...args]) ?? []).flat();
}

/** Milliseconds from the start of the process to the first line it prints. */
async function firstAnswer(program: string, file: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [program, 'identify', '--stdin', '--json']);
  child.stdin.write(`${file}\n`);
  await once(child.stdout, 'data');
  const took = performance.now() - begun;
  child.stdin.end();
  await once(child, 'close');
  return took;
}

function smallRepository(root: string, folder: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lockfile(), undefined, 2));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder });
  const committer = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  git('init', '--quiet');
  git('add', '.');
  git(...committer, 'commit', '--quiet', '--message', 'Light the lamp');
  return folder;
}

function lockfile() {
  const names = Array.from({ length: PACKAGES }, (_, i) => `lamp-${i}`);
  const dependencies = Object.fromEntries(names.map((name) => [name, '^1.0.0']));
  const locked = names.map((name, i) => [
    `node_modules/${name}`,
    { version: `1.0.${i}`, license: ['MIT', 'ISC', 'Apache-2.0'][i % 3] },
  ]);
  const own = { name: 'lighthouse', version: '1.0.0', license: 'MIT', dependencies };
  return { lockfileVersion: 3, packages: { '': own, ...Object.fromEntries(locked) } };
}
