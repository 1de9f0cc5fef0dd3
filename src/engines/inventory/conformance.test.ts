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
  readonly expected?: readonly ExpectedPackage[];
  readonly mustFailCleanly?: boolean;
}

interface Found {
  readonly name: string;
  readonly version: string;
  readonly range: string;
  readonly line: number;
}

const folder = join(process.env.LANTHORN_CONFORMANCE ?? '../shared/data', 'lockfiles');

if (existsSync(folder)) {
  describe('the public lockfiles', () => {
    const all: ConformanceCase[] = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
    const cases = all
      .filter(({ file }) => readerFor(file) !== undefined)
      .map((one) => ({ ...one, reading: readCase(one) }));
    const wanted = cases.flatMap(({ reading, expected = [], folder: name }) =>
      expected.map((one) => ({ one, name, matches: matchesOf(reading, one) })),
    );

    it('are read for at least 98 % of their packages', () => {
      const missing = wanted.filter(({ matches }) => matches.length === 0);
      const share = 1 - missing.length / wanted.length;
      console.log(
        `inventory: ${percent(share)} of ${wanted.length} packages in ${cases.length} public lockfiles`,
      );

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
      const surplus = cases
        .filter(({ file }) => readerFor(file)?.locks !== undefined)
        .flatMap(({ reading, expected = [], folder: name }) =>
          reading.components
            .filter((one) => !expected.some((other) => isSame(foundOf(one), other)))
            .map(({ purl }) => [name, purl]),
        );

      expect(surplus).toEqual([]);
    });

    it('give one problem with a line or none where they are not what they should be', () => {
      const broken = cases.filter(({ mustFailCleanly }) => mustFailCleanly);

      expect(broken.length).toBeGreaterThan(3);
      expect(broken.filter(({ reading }) => reading.problems.length !== 1)).toEqual([]);
    });

    it('give no problem where they are as they should be', () => {
      const sound = cases.filter(({ mustFailCleanly }) => !mustFailCleanly);

      expect(sound.flatMap(({ reading }) => reading.problems)).toEqual([]);
    });
  });
} else {
  console.log(`inventory: the public lockfiles are skipped, there is no folder ${folder}`);
}

function readCase({ folder: name, file }: ConformanceCase): FileReading {
  return readFile(file, readFileSync(join(folder, name, file), 'utf8'));
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
