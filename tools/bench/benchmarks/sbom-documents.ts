// SPDX-License-Identifier: Apache-2.0
import {
  readSbom,
  SBOM_FORMATS,
  validateSbom,
  writeSbom,
} from '../../../src/engines/sbom/index.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { measure } from '../measure.ts';
import { planSbom } from '../portfolio/plan-sbom.ts';

const COMPONENTS = 10_000;
const WRITE_MS = 200;
const VALIDATE_MS = 500;

export const sbomDocuments = {
  name: 'sbom',
  sentence: 'Writing, validating and reading a bill of 10,000 components and 40,000 edges.',
  async *run({ size, runs }) {
    const bill = planSbom(size.seed, COMPONENTS);
    for (const format of SBOM_FORMATS) {
      const text = writeSbom(bill, format);
      const taken = (work: () => unknown) => measure({ runs, warmUps: 2 }, work);
      const row = (what: string, measured: Figure['measured'], goal?: number): Figure => {
        return { what: `${format}: ${what}`, unit: 'ms', measured, goal };
      };
      yield row('write', await taken(() => writeSbom(bill, format)), WRITE_MS);
      yield row('validate', await taken(() => validateSbom(text)), VALIDATE_MS);
      yield row('read and validate', await taken(() => readSbom(text)));
    }
  },
} satisfies Benchmark;
