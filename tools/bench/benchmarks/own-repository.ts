// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { measure, scaled, summary } from '../measure.ts';
import { runProgram } from './run-program.ts';

const RUNS = 3;
const BROWSED = [
  '/home',
  '/compliance/components?limit=100',
  '/compliance/findings?limit=100',
  '/measurement/projects',
];
const VISITS = 20;

export const ownRepository = {
  name: 'own-repository',
  sentence:
    'The built program on its own repository: scan without a database, first start with scan, second start, memory.',
  async *run({ root, folder }) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const program = join(root, 'dist', 'main.js');
    const scan = await measure({ runs: RUNS }, () => scanAlone(program, root));
    yield {
      what: 'lanthorn scan, no database',
      unit: 's',
      measured: scaled(scan, 0.001),
      goal: 10,
    };
    const data = join(folder, 'own-repository');
    rmSync(data, { recursive: true, force: true });
    const up = [program, 'up', root, '--data', data, '--port', '4699'];
    for (const start of ['first', 'second'] as const) {
      const running = await runProgram(root, up);
      try {
        const { listening, ready } = running.atMs;
        yield {
          what: `${start} start: page can be asked for`,
          unit: 's',
          measured: once(listening / 1000),
        };
        yield { what: `${start} start: scanned`, unit: 's', measured: once(ready / 1000) };
        yield {
          what: `${start} start: the page`,
          unit: 'ms',
          measured: once(await running.loadPage()),
        };
        yield {
          what: `${start} start: memory after the scan`,
          unit: 'MB',
          measured: once(running.memory()),
        };
        for (let visit = 0; visit < VISITS; visit += 1)
          for (const path of BROWSED) await running.get(path);
        yield {
          what: `${start} start: memory after browsing`,
          unit: 'MB',
          measured: once(running.memory()),
        };
      } finally {
        await running.stop();
      }
    }
  },
} satisfies Benchmark;

function once(value: number) {
  return summary([value]);
}

function scanAlone(program: string, root: string): void {
  const { status, stderr } = spawnSync(process.execPath, [program, 'scan', root, '--json'], {
    maxBuffer: 1 << 28,
    encoding: 'utf8',
  });
  // 1: there are findings.
  if (status !== 0 && status !== 1)
    throw new Error(`Scanning ${root} ended with ${status}: ${stderr}`);
}
