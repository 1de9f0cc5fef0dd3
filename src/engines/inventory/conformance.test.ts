// SPDX-License-Identifier: Apache-2.0
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileReading } from '#model';
import { readerFor, readFile } from './index.ts';

interface ExpectedPackage {
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly line: number | null;
}

interface ConformanceCase {
  readonly folder: string;
  readonly file: string;
  readonly expected?: readonly ExpectedPackage[] | null;
  readonly mustFailCleanly?: boolean;
}

interface Found {
  readonly name: string;
  readonly version: string;
  readonly range: string;
  readonly line: number;
}

/** Names that the suite gave to what an ecosystem keeps under another. */
const REAL_PATHS: readonly (readonly [RegExp, string])[] = [
  [/^condameta\//, 'conda-meta/jupyterlab-3.1.12.json'],
  [/^vendormodules\//, 'vendor/modules.txt'],
  [/^wheelegg\//, 'package.dist-info/METADATA'],
];

/** Judged by us in another way, each for its reason. */
const JUDGED_OTHERWISE: readonly (readonly [string, string])[] = [
  ['bunlock/5cc3de6a80', 'entries without a name are left out, and we say so'],
  ['gemspec/366aaf1841', 'the version stands in a file that the case does not hold, and we say so'],
];

const folder = join(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'lockfiles');

if (existsSync(folder)) {
  describe('the public lockfiles', () => {
    const all: ConformanceCase[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const cases = all.map((one) => ({ ...one, path: pathOf(one), reading: readCase(one) }));
    const known = cases.filter(({ path }) => readerFor(path) !== undefined);
    const wanted = known.flatMap(({ reading, expected, folder: name }) =>
      (expected ?? []).map((one) => ({ one, name, matches: matchesOf(reading, one) })),
    );

    it('are read for at least 98 % of their packages', () => {
      const missing = wanted.filter(({ matches }) => matches.length === 0);
      const share = 1 - missing.length / wanted.length;
      console.log(
        `inventory: ${percent(share)} of ${wanted.length} packages in ${known.length} public lockfiles; ${cases.length - known.length} others are of formats that are not read`,
      );
      const all = cases.flatMap(({ expected }) => expected ?? []).length;
      const found = wanted.length - missing.length;
      console.log(`inventory: ${found} of ${all} packages when those count too`);
      console.log(`inventory: packages found of each kind: ${sharesOf(wanted)}`);

      expect(wanted.length).toBeGreaterThan(100);
      expect({
        share: share >= 0.98,
        missing: missing.map(({ name, one }) => [name, one.name]),
      }).toMatchObject({ share: true });
    });

    it('are read with the right line for at least 95 % of the packages that have one', () => {
      const lined = wanted.filter(({ one, matches }) => one.line !== null && matches.length > 0);
      const wrong = lined.filter(
        ({ one, matches }) => !matches.some(({ line }) => line === one.line),
      );
      const share = 1 - wrong.length / lined.length;
      console.log(`inventory: ${percent(share)} of ${lined.length} lines`);

      expect({
        share: share >= 0.95,
        wrong: wrong.map(({ name, one }) => [name, one.name]),
      }).toMatchObject({ share: true });
    });

    it('give no locked package that is not there', () => {
      // The suite leaves out what has no version.
      const surplus = known
        .filter(({ path }) => readerFor(path)?.locks !== undefined)
        .flatMap(({ reading, expected, folder: name }) =>
          reading.components
            .filter(({ version }) => version !== undefined)
            .filter((one) => !(expected ?? []).some((other) => isSame(foundOf(one), other)))
            .map(({ purl }) => [name, purl]),
        );

      expect(surplus).toEqual([]);
    });

    it('give one problem with a line or none where they are not what they should be', () => {
      const broken = known.filter(({ mustFailCleanly }) => mustFailCleanly);

      expect(broken.length).toBeGreaterThan(3);
      expect(broken.filter(({ reading }) => reading.problems.length !== 1)).toEqual([]);
    });

    it('give no problem where they are as they should be', () => {
      const otherwise = new Set(JUDGED_OTHERWISE.map(([name]) => name));
      const sound = known.filter(
        ({ mustFailCleanly, folder: name }) => !mustFailCleanly && !otherwise.has(name),
      );

      expect(sound.flatMap(({ reading }) => reading.problems)).toEqual([]);
    });
  });
} else {
  it.skip('the public lockfiles');
  console.log(`inventory: the public lockfiles are skipped, there is no folder ${folder}`);
}

function pathOf({ folder: name, file }: ConformanceCase): string {
  return REAL_PATHS.find(([kind]) => kind.test(name))?.[1] ?? file;
}

function readCase(one: ConformanceCase): FileReading {
  return readFile(pathOf(one), readFileSync(join(folder, one.folder, one.file), 'utf8'));
}

/** "bunlock 10/10, cabal 9/9" */
function sharesOf(
  wanted: readonly { readonly name: string; readonly matches: readonly Found[] }[],
) {
  const kinds = new Map<string, { all: number; found: number }>();
  for (const { name, matches } of wanted) {
    const kind = name.slice(0, name.indexOf('/'));
    const { all, found } = kinds.get(kind) ?? { all: 0, found: 0 };
    kinds.set(kind, { all: all + 1, found: found + (matches.length > 0 ? 1 : 0) });
  }
  return [...kinds].map(([kind, { all, found }]) => `${kind} ${found}/${all}`).join(', ');
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** The suite lists projects among the packages, and has no "v" before the versions of Go. */
function matchesOf({ components, projects }: FileReading, wanted: ExpectedPackage): Found[] {
  const own = projects.map(({ name, version, evidence }) => ({
    name,
    version: version ?? '',
    range: version === undefined ? wanted.version : '',
    line: evidence.line,
  }));
  return [...components.map(foundOf), ...own].filter((found) => isSame(found, wanted));
}

function foundOf({
  name,
  version = '',
  range = '',
  evidence,
}: FileReading['components'][number]): Found {
  return { name, version: version.replace(/^v(?=\d)/, ''), range, line: evidence.line };
}

/** Where we have a range and no version, the suite has the first number of the range, or nothing. */
function isSame(found: Found, wanted: ExpectedPackage): boolean {
  if (found.name.toLowerCase() !== wanted.name.toLowerCase()) return false;
  if (found.version === wanted.version.replace(/^v(?=\d)/, '')) return true;
  return found.version === '' && found.range.includes(wanted.version);
}
