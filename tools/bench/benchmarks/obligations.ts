// SPDX-License-Identifier: Apache-2.0

import licenseIds from 'spdx-license-ids/index.json' with { type: 'json' };
import {
  compatible,
  dutiesOf,
  type Expression,
  licenseInfo,
  obligationsOf,
  parseExpression,
  sumUp,
  USUAL_USE,
} from '#engines/licensing';
import type { Benchmark } from '../benchmark.ts';
import { measure } from '../measure.ts';

const RUNS = { runs: 200, warmUps: 20 };

export const obligations = {
  name: 'obligations',
  sentence:
    'What licences ask for, and which may meet: a repository of 1,000 components, and one long expression.',
  async *run() {
    const ids = licenseIds.filter(
      (id) => dutiesOf(id) !== undefined && licenseInfo(id)?.deprecated === false,
    );
    const shipped = Array.from({ length: 1_000 }, (_, i) => ({ license: licenseAt(ids, i) }));
    yield {
      what: 'obligations of 1,000 components, summed up',
      unit: 'ms',
      measured: await measure(RUNS, () => sumUp(shipped, USUAL_USE)),
      goal: 5,
    };
    const long = longExpression(ids, 200);
    yield {
      what: 'obligations of an expression of 200 terms',
      unit: 'ms',
      measured: await measure(RUNS, () => obligationsOf(long, USUAL_USE)),
      goal: 5,
    };
    const ours = read('GPL-2.0-or-later OR Apache-2.0');
    yield {
      what: 'compatibility with an expression of 200 terms',
      unit: 'ms',
      measured: await measure(RUNS, () => compatible(ours, long, 'dynamic')),
      goal: 5,
    };
  },
} satisfies Benchmark;

// Most components are under few licences; every fifth has an expression of its own.
function licenseAt(ids: readonly string[], i: number): string {
  const common = ['MIT', 'Apache-2.0', 'BSD-3-Clause', 'ISC'];
  if (i % 5 !== 0) return common[i % common.length] ?? 'MIT';
  const [a, b, c] = [
    ids[i % ids.length],
    ids[(i * 7 + 3) % ids.length],
    ids[(i * 13 + 5) % ids.length],
  ];
  return i % 2 === 0 ? `${a} AND (${b} OR ${c})` : `${a} OR ${b}`;
}

function longExpression(ids: readonly string[], terms: number): Expression {
  const pairs = Array.from(
    { length: terms / 2 },
    (_, i) => `(${ids[(i * 2) % ids.length]} OR ${ids[(i * 2 + 1) % ids.length]})`,
  );
  return read(pairs.join(' AND '));
}

function read(text: string): Expression {
  const parsed = parseExpression(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.expression;
}
