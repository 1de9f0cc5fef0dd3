// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { measure, scaled, summary } from '../measure.ts';
import { runProgram } from './run-program.ts';

export const coldStart = {
  name: 'cold-start',
  sentence:
    'A fresh clone: npm ci, build, first start with a new database and a scan of the clone, first page.',
  // Minutes, and the network.
  onlyByName: true,
  async *run({ root, folder }) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const clone = join(folder, 'clone');
    const data = join(folder, 'cold-start');
    for (const old of [clone, data]) rmSync(old, { recursive: true, force: true });
    const steps = [
      ['git clone', folder, 'git', ['clone', '--quiet', root, clone]],
      ['npm ci', clone, 'npm', ['ci']],
      ['npm run build', clone, 'npm', ['run', 'build']],
    ] as const;
    let total = 0;
    for (const [what, cwd, command, args] of steps) {
      const measured = scaled(await measure({ runs: 1 }, () => run(cwd, command, args)), 0.001);
      total += measured.least;
      yield { what, unit: 's', measured };
    }
    const up = [join(clone, 'tools', 'start.mjs'), clone, '--data', data, '--port', '4697'];
    const running = await runProgram(clone, up);
    const page = await running.loadPage();
    await running.stop();
    const { listening, ready } = running.atMs;
    yield { what: 'start until listening', unit: 's', measured: summary([listening / 1000]) };
    yield { what: 'first page', unit: 'ms', measured: summary([page]) };
    total += (listening + page) / 1000;
    yield { what: 'all until the first page', unit: 's', measured: summary([total]) };
    yield {
      what: 'start until the clone is scanned',
      unit: 's',
      measured: summary([ready / 1000]),
    };
  },
} satisfies Benchmark;

function run(cwd: string, command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
}
