// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { readCurations } from './curations-file.ts';
import type { Decision } from './decision.ts';
import { filedCurations } from './filed-curations.ts';
import { writeCurationFolder, writeCurations } from './write-curations.ts';

function decision(given: Partial<Decision> = {}): Decision {
  return {
    id: 1,
    kind: 'curate',
    scope: { kind: 'organisation' },
    package: 'pkg:npm/lamp',
    license: 'MIT',
    reason: 'Read the texts.',
    basis: { declared: 'GPL-3.0-only' },
    decidedBy: 'ada',
    decidedAt: instantOfUnixSeconds(0),
    revision: 1,
    ...given,
  };
}

function fileOf(...rows: readonly string[]) {
  const decisions = rows.map((row) => `  - { reason: Read it., ${row} }\n`).join('');
  return { yaml: `format: lanthorn-curations/1\ndecisions:\n${decisions}`, source: 'x.yaml' };
}

describe('a file of decisions', () => {
  const all = [
    decision(),
    decision({ id: 2, scope: { kind: 'repository', id: 7 }, kind: 'conclude' }),
    decision({
      id: 3,
      package: 'pkg:npm/%40wick/oil',
      scope: { kind: 'product', id: 7 },
      kind: 'conclude',
    }),
  ];

  it('is read back as it was written, whatever the order', () => {
    const yaml = writeCurations(all, () => 'lamp');

    const { entries, problems } = readCurations({ yaml, source: 'x' });

    expect(problems).toEqual([]);
    expect(entries.map(({ entry }) => [entry.kind, entry.repository, entry.product])).toEqual([
      ['conclude', undefined, 'lamp'],
      ['conclude', 'lamp', undefined],
      ['curate', undefined, undefined],
    ]);
    expect(writeCurations(all.toReversed(), () => 'lamp')).toBe(yaml);
  });

  it('is one a package in a folder, and never outside of it', () => {
    const odd = decision({ package: 'pkg:generic/../../etc/passwd' });

    const files = writeCurationFolder([...all, odd], () => 'lamp');

    expect([...files.keys()]).toEqual([
      'generic/%2E%2E/%2E%2E/etc/passwd.yaml',
      'npm/%40wick/oil.yaml',
      'npm/lamp.yaml',
    ]);
  });

  it('keeps what can be used and names what cannot', () => {
    const { entries, problems } = readCurations(
      fileOf(
        'package: pkg:npm/lamp, kind: curate, license: mit',
        'package: lamp, kind: curate, license: MIT',
        'package: pkg:npm/oil, kind: conclude, license: made up',
        'package: pkg:npm/oil, kind: conclude, license: MIT, versions: from 1',
        'package: pkg:npm/oil, kind: curate, license: MIT, repository: shop',
        'package: pkg:npm/oil, kind: conclude, license: MIT, repository: a, product: b',
      ),
    );

    expect(entries.map(({ entry }) => entry.license)).toEqual(['MIT']);
    expect(problems.map(({ message }) => message)).toEqual([
      'Reading x.yaml, decision 2 (lamp): package: a package URL without version',
      expect.stringContaining('decision 3 (pkg:npm/oil): "made up" is no SPDX expression'),
      expect.stringContaining('decision 4 (pkg:npm/oil): "from 1" is no range of versions'),
      expect.stringContaining('decision 5 (pkg:npm/oil): What is true of a package'),
      expect.stringContaining('decision 6 (pkg:npm/oil): it is for a repository and for a product'),
    ]);
  });

  it.each(['[', 'format: other', 'format: lanthorn-curations/1\ndecisions: nothing'])(
    'is not %j',
    (yaml) => {
      expect(() => readCurations({ yaml, source: 'x' })).toThrow(/Reading the curations x/);
    },
  );
});

describe('decisions of files, without a database', () => {
  const facts = {
    purl: 'pkg:npm/lamp@1.0.0',
    version: '1.0.0',
    license: 'MIT OR GPL-3.0-only',
    declared: 'MIT OR GPL-3.0-only',
  };
  const licenseIn = (
    file: ReturnType<typeof fileOf>,
    repository = 'shop',
    products: string[] = [],
  ) => filedCurations([file]).at(repository, products)(facts);

  it('go by the nearest: repository, then product, then everybody', () => {
    const file = fileOf(
      'package: pkg:npm/lamp, kind: conclude, license: ISC',
      'package: pkg:npm/lamp, kind: conclude, license: MIT, product: Suite',
      'package: pkg:npm/lamp, kind: conclude, license: BSD-2-Clause, repository: till',
    );

    expect(licenseIn(file).license).toBe('ISC');
    expect(licenseIn(file, 'shop', ['Suite']).license).toBe('MIT');
    expect(licenseIn(file, 'till', ['Suite']).license).toBe('BSD-2-Clause');
  });

  it('build on each other: a choice is one of what a curation left', () => {
    const file = fileOf(
      'package: pkg:npm/lamp, kind: curate, license: ISC OR Zlib',
      'package: pkg:npm/lamp, kind: choose, license: Zlib',
    );

    expect(licenseIn(file)).toMatchObject({ license: 'Zlib', curated: { license: 'ISC OR Zlib' } });
  });

  it('do not choose what is not offered', () => {
    const file = fileOf('package: pkg:npm/lamp, kind: choose, license: ISC');

    expect(licenseIn(file).license).toBe('MIT OR GPL-3.0-only');
  });

  it('hold while what they were made on holds, and are named when it does not', () => {
    const on = (declared: string) =>
      fileOf(`package: pkg:npm/lamp, kind: curate, license: ISC, on: { declared: ${declared} }`);

    expect(licenseIn(on('GPL-3.0-only OR MIT')).license).toBe('ISC');
    expect(licenseIn(on('MIT'))).toMatchObject({
      license: 'MIT OR GPL-3.0-only',
      reopened: [{ license: 'ISC' }],
    });
  });

  it('hold for their versions only', () => {
    const file = fileOf(
      'package: pkg:npm/lamp, kind: curate, license: ISC, versions: "vers:npm/<1"',
    );

    expect(licenseIn(file).license).toBe('MIT OR GPL-3.0-only');
  });
});
