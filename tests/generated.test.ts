// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generateGuideConfiguration } from '../tools/generate/guide-configuration.ts';
import { generateGuideDependencies } from '../tools/generate/guide-dependencies.ts';
import { generateGuideFormats } from '../tools/generate/guide-formats.ts';
import { generateGuideMetrics } from '../tools/generate/guide-metrics.ts';
import { fillPage, markdownTable } from '../tools/generate/guide-page.ts';
import { generateGuidePolicy } from '../tools/generate/guide-policy.ts';
import { generateGuideRegistries } from '../tools/generate/guide-registries.ts';
import { generateGuideRoutes } from '../tools/generate/guide-routes.ts';
import { generateGuideStrategy } from '../tools/generate/guide-strategy.ts';
import { generateMetricVectors } from '../tools/generate/metric-vectors.ts';

const HOUSE = resolve(import.meta.dirname, '..');

describe('what the guide takes from the code is up to date; npm run generate writes it anew', () => {
  it.each([
    ['options', generateGuideConfiguration],
    ['dependencies', generateGuideDependencies],
    ['formats', generateGuideFormats],
    ['metrics', generateGuideMetrics],
    ['examples of metrics', generateMetricVectors],
    ['policy', generateGuidePolicy],
    ['registries', generateGuideRegistries],
    ['routes', generateGuideRoutes],
    ['starter strategy', generateGuideStrategy],
  ])('%s', (_, generate) => {
    const wanted = generate(HOUSE);

    const found = wanted.map(({ path }) => ({
      path,
      text: readFileSync(join(HOUSE, path), 'utf8'),
    }));

    expect(wanted).not.toEqual([]);
    expect(found).toEqual(wanted);
  });
});

it('a page without the markers is refused by name, not left as it is', () => {
  const fill = () => fillPage(HOUSE, 'README.md', { 'no-such-part': 'text' });

  expect(fill).toThrow('Filling README.md: the markers no-such-part:begin');
});

it('a cell of a table cannot end the cell or the row', () => {
  const table = markdownTable(['File'], [['`a|b`'], ['two\n  lines']]);

  expect(table).toBe('| File |\n| --- |\n| `a\\|b` |\n| two lines |');
});
