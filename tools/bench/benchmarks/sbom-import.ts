// SPDX-License-Identifier: Apache-2.0
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { furnish } from '../../../src/assembly/furnish.ts';
import { importSbom } from '../../../src/assembly/import-sbom.ts';
import type { Office } from '../../../src/assembly/office.ts';
import { writeSbom } from '../../../src/engines/sbom/index.ts';
import type { Principal } from '../../../src/model/index.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { measure, summary } from '../measure.ts';
import { openEmptyOffice, programOfBench } from '../portfolio/open-portfolio.ts';
import { planSbom } from '../portfolio/plan-sbom.ts';

const RUNS = 3;

export const sbomImport = {
  name: 'sbom-import',
  sentence: 'Bills of others: from the bytes to judged components, and the same bytes again.',
  onlyByName: true,
  async *run({ folder }) {
    // The database server may run as another user than we do and has to enter the folder.
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const office = await openEmptyOffice(join(folder, 'sbom-import'));
    // A database keeps what earlier runs imported: the seeds must be new. Each brings other versions of the same packages.
    const seed = Date.now() % 1_000_000_000;
    try {
      const principal = await programOfBench(office);
      await furnish(office, principal);
      yield await imported(office, principal, { size: 1_000, seed, goal: 2000 });
      yield await imported(office, principal, { size: 10_000, seed: seed + RUNS, goal: 5000 });
      yield await knownAgain(office, principal, seed + RUNS);
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

interface Size {
  readonly size: number;
  readonly seed: number;
  readonly goal: number;
}

function handed(seed: number, size: number) {
  const text = writeSbom(planSbom(seed, size), 'cyclonedx-1.6');
  return { bytes: Buffer.from(text), fileName: `ferry-${seed}.cdx.json` };
}

async function imported(
  office: Office,
  principal: Principal,
  { size, seed, goal }: Size,
): Promise<Figure> {
  const samples: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const one = handed(seed + run, size);
    const begun = performance.now();
    await importSbom(office, principal, one);
    await office.compliance.judge(principal, office.clock.now());
    samples.push(performance.now() - begun);
  }
  const what = `${size.toLocaleString('en')} components, imported and judged`;
  return { what, unit: 'ms', measured: summary(samples), goal };
}

async function knownAgain(office: Office, principal: Principal, seed: number): Promise<Figure> {
  const one = handed(seed, 10_000);
  const measured = await measure({ runs: 15, warmUps: 1 }, () =>
    importSbom(office, principal, one),
  );
  const what = `the same ${Math.round(one.bytes.length / 2 ** 20)} MiB again`;
  return { what, unit: 'ms', measured, goal: 50 };
}
