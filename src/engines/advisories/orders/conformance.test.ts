// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareVersions } from './index.ts';

interface Comparison {
  readonly ecosystem: string;
  readonly a: string;
  readonly op: '<' | '=' | '>';
  readonly b: string;
}

const file = join(
  process.env.LANTHORN_CONFORMANCE ?? '../shared/data',
  'version-order/comparisons.jsonl',
);
const RESULTS = { '<': -1, '=': 0, '>': 1 };

if (existsSync(file)) {
  describe('the public tables of version order', () => {
    const all: readonly Comparison[] = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    const ecosystems = [...new Set(all.map(({ ecosystem }) => ecosystem))];

    it('are there in full', () => {
      expect(all.length).toBeGreaterThan(10_000);
    });

    it.each(ecosystems)('agree with ours in %s in 999 of 1,000 rows', (ecosystem) => {
      const rows = all.filter((one) => one.ecosystem === ecosystem);
      const wrong = rows.filter(({ a, op, b }) => compareVersions(ecosystem, a, b) !== RESULTS[op]);
      const share = 1 - wrong.length / rows.length;
      console.log(`advisories: ${ecosystem} ${(share * 100).toFixed(2)} % of ${rows.length} rows`);

      expect({ share: share >= 0.999, wrong }).toMatchObject({ share: true });
    });
  });
} else {
  it.skip('the public tables of version order');
  console.log(`advisories: the tables of version order are skipped, there is no file ${file}`);
}
