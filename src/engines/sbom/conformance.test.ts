// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateSbom } from './validate-sbom.ts';

const folder = join(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'cyclonedx');

if (existsSync(folder)) {
  describe('the official documents of CycloneDX', () => {
    const verdicts = readdirSync(folder).flatMap((version) =>
      readdirSync(join(folder, version)).map((file) => {
        const text = readFileSync(join(folder, version, file), 'utf8');
        const { valid, problems } = validateSbom(text);
        return { version, file, isRight: valid === file.startsWith('valid-'), problems };
      }),
    );

    it('are all judged as they are meant', () => {
      const wrong = verdicts.filter(({ isRight }) => !isRight);
      const right = verdicts.length - wrong.length;
      console.log(`sbom: ${right} of ${verdicts.length} official CycloneDX documents judged right`);

      expect(verdicts.length).toBeGreaterThan(300);
      expect(wrong).toEqual([]);
    });
  });
} else {
  console.log(`sbom: skipped the official CycloneDX documents, there is no folder ${folder}`);
  it.skip('official documents of CycloneDX: the folder is absent', () => undefined);
}
