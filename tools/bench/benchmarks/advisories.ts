// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Advisory, createAdvisoryIndex, readAdvisory } from '#engines/advisories';
import type { Principal } from '#model';
import type { Office } from '../../../src/assembly/office.ts';
import { zipOf } from '../../../src/platform/archives/zip.fixture.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { measure, rate, scaled, summary } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import { openPortfolio } from '../portfolio/open-portfolio.ts';
import { type PlannedComponent, planPackages } from '../portfolio/plan-packages.ts';

/** Records in one archive: several make up what is imported, as they do at osv.dev. */
const IN_ONE = 25_000;
const RUNS = 3;

export const advisories = {
  name: 'advisories',
  sentence:
    'Importing generated advisories (as many as component versions in the portfolio), importing them again, matching.',
  async *run(options) {
    const { office, principal } = await openPortfolio(options);
    try {
      yield* importing(office, principal, options);
      yield* matching(office, principal, options);
    } finally {
      await office.close();
    }
    yield* matchingInMemory(options);
  },
} satisfies Benchmark;

async function* importing(
  office: Office,
  principal: Principal,
  options: BenchOptions,
): AsyncGenerator<Figure> {
  // Another day, so that a run over a kept database has something to import.
  const paths = writeArchives(options, office.clock.now());
  const once = () =>
    office.advisories.import(principal, {
      paths,
      at: office.clock.now(),
      signal: AbortSignal.timeout(3_600_000),
      onProgress: () => undefined,
    });
  const count = options.size.components;
  const first = await measure({ runs: 1 }, once);
  yield { what: `importing ${count} advisories`, unit: 's', measured: scaled(first, 0.001) };
  yield { what: 'advisories imported', unit: 'per second', measured: rate(first, count) };
  const again = await measure({ runs: 1 }, once);
  yield { what: 'importing them again', unit: 's', measured: scaled(again, 0.001) };
}

async function* matching(
  office: Office,
  principal: Principal,
  { size }: BenchOptions,
): AsyncGenerator<Figure> {
  const match = () => office.vulnerabilities.match(principal, office.clock.now());
  const all = await measure({ runs: 1 }, match);
  const what = `matching ${size.components} component versions and keeping what is found`;
  yield { what, unit: 's', measured: scaled(all, 0.001) };
  const nothing = await measure({ runs: RUNS }, match);
  yield { what: 'matching with nothing new', unit: 'ms', measured: nothing, goal: 1000 };
}

function* matchingInMemory({ size }: BenchOptions): Generator<Figure> {
  const used = planPackages(size.seed, size.components);
  const records = used.flatMap((_, i): readonly Advisory[] => {
    const one = readAdvisory(recordText(used, i, '2026-01-01T00:00:00Z'), 'generated.json');
    return 'code' in one ? [] : [one];
  });
  const begun = performance.now();
  const index = createAdvisoryIndex(records);
  const indexed = performance.now();
  for (const { purl } of used) index.match({ purl });
  const asked = summary([performance.now() - indexed]);
  const indexing = summary([indexed - begun]);
  yield { what: `indexing ${records.length} advisories`, unit: 'ms', measured: indexing };
  yield { what: `asking the index ${used.length} times`, unit: 'ms', measured: asked };
}

function writeArchives({ folder: around, size }: BenchOptions, at: string): readonly string[] {
  const folder = join(around, 'advisories');
  mkdirSync(folder, { recursive: true });
  const packages = planPackages(size.seed, size.components);
  const paths: string[] = [];
  for (let from = 0; from < packages.length; from += IN_ONE) {
    const entries = packages.slice(from, from + IN_ONE).map((_, i) => ({
      name: `DEMO-${from + i}.json`,
      text: recordText(packages, from + i, at),
    }));
    const path = join(folder, `${from}.zip`);
    writeFileSync(path, zipOf(entries));
    paths.push(path);
  }
  return paths;
}

const DETAILS = 'The lamp can be put out by anybody who stands near it and blows. '.repeat(20);
const STILL_OPEN = 20;

/** Advisory number i, of package number i; most are mended below what is used. */
function recordText(packages: readonly PlannedComponent[], i: number, modified: string): string {
  const { ecosystem, name } = packages[i] ?? { ecosystem: 'npm', name: 'lamp' };
  const fixed = i % STILL_OPEN === 0 ? '999.0.0' : `0.0.${i % 7}`;
  return JSON.stringify({
    id: `DEMO-${i}`,
    modified,
    aliases: [`CVE-2026-${100_000 + i}`],
    summary: 'The lamp can be put out',
    details: DETAILS,
    severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:L' }],
    affected: [
      {
        package: { ecosystem, name: ecosystem === 'maven' ? `org.example.${name}:${name}` : name },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }, { fixed }] }],
      },
    ],
  });
}
