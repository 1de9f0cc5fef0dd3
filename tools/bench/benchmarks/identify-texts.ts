// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '#engines/licensing';
import type { Benchmark } from '../benchmark.ts';
import { measure, rate } from '../measure.ts';

const ROUNDS = 20;

export const identifyTexts = {
  name: 'identify',
  sentence:
    'Recognising licence texts: the first one loads the index, then whole texts and a source file with a tag.',
  async *run({ root, runs }) {
    const text = readFileSync(join(root, 'LICENSE'), 'utf8');
    const changed = text.replaceAll('License', 'Licence').slice(0, -200);
    const source = readFileSync(join(root, 'src', 'main.ts'), 'utf8');
    const first = await measure({ runs: 1 }, () => identify(text));
    yield { what: 'first text', unit: 'ms', measured: first, goal: 1000 };
    for (const [what, sample] of [
      ['exact text of 11 KB', text],
      ['changed text of 11 KB', changed],
      ['source file', source],
    ] as const) {
      const measured = await measure({ runs, warmUps: 2 }, () => identifyAll(sample));
      yield { what: `${what}, texts`, unit: 'per second', measured: rate(measured, ROUNDS) };
    }
  },
} satisfies Benchmark;

function identifyAll(sample: string): void {
  for (let round = 0; round < ROUNDS; round += 1) identify(sample);
}
