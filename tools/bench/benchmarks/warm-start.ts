// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Benchmark } from '../benchmark.ts';
import { scaled, summary } from '../measure.ts';
import { runProgram } from './run-program.ts';

const RUNS = 3;

export const warmStart = {
  name: 'warm-start',
  sentence:
    'npm start in a checkout that is installed and built, with a database that is there: stamp check, database, unchanged scan.',
  async *run({ root, folder }) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const data = join(folder, 'warm-start');
    rmSync(data, { recursive: true, force: true });
    const start = [join(root, 'tools', 'start.mjs'), root, '--data', data, '--port', '4698'];
    await (await runProgram(root, start)).stop();
    const listening: number[] = [];
    const ready: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      const running = await runProgram(root, start);
      listening.push(running.atMs.listening);
      ready.push(running.atMs.ready);
      await running.loadPage();
      await running.stop();
    }
    const seconds = (samples: readonly number[]) => scaled(summary(samples), 0.001);
    yield {
      what: 'until the page can be asked for',
      unit: 's',
      measured: seconds(listening),
      goal: 5,
    };
    yield { what: 'until the unchanged scan is over', unit: 's', measured: seconds(ready) };
  },
} satisfies Benchmark;
