// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { joinReadings, originOf, readerFor, readFile } from '#engines/inventory';
import type { Benchmark } from '../benchmark.ts';
import { measure, scaled } from '../measure.ts';

const LARGE_LOCK_PACKAGES = 20_000;

export const readLockfiles = {
  name: 'lockfiles',
  sentence:
    'Reading and joining lockfiles: our own, a generated package-lock.json of 20,000 packages, the ten largest under --lockfiles.',
  async *run({ root, lockfiles, runs }) {
    const files: (readonly [string, string])[] = [
      ['package-lock.json', readFileSync(join(root, 'package-lock.json'), 'utf8')],
      ['generated/package-lock.json', largeLock(LARGE_LOCK_PACKAGES)],
      ...(lockfiles === undefined ? [] : largestUnder(lockfiles)),
    ];
    for (const [path, text] of files) {
      const measured = await measure({ runs, warmUps: 1 }, () => readAndJoin(path, text));
      const { components, problems } = readAndJoin(path, text);
      const size = (text.length / 1e6).toFixed(1);
      const what = `${path}: ${size} MB, ${components.length} components, ${problems.length} problems`;
      yield { what, unit: 'ms', measured };
    }
    const whole = await measure({ runs: 1 }, () =>
      files.map(([path, text]) => readAndJoin(path, text)),
    );
    yield { what: 'all of them', unit: 's', measured: scaled(whole, 0.001) };
  },
} satisfies Benchmark;

function readAndJoin(path: string, text: string) {
  return joinReadings([{ path, origin: originOf(path), reading: readFile(path, text) }]);
}

function largestUnder(folder: string): readonly (readonly [string, string])[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => readerFor(relative(folder, path)) !== undefined && statSync(path).isFile());
  return paths
    .map((path) => [path, statSync(path).size] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([path]) => [relative(folder, path), readFileSync(path, 'utf8')] as const);
}

/** Every package asks for the next two, so that chains are long and shared. */
function largeLock(count: number): string {
  const packages = Array.from({ length: count }, (_, i) => {
    const next = [i + 1, 2 * i + 1].filter((other) => other < count && other !== i);
    const dependencies = Object.fromEntries(next.map((other) => [`package-${other}`, '^1.0.0']));
    const license = i % 9 === 0 ? 'Apache-2.0' : 'MIT';
    return [`node_modules/package-${i}`, { version: `1.0.${i % 7}`, license, dependencies }];
  });
  const root = { name: 'generated', version: '1.0.0', dependencies: { 'package-0': '^1.0.0' } };
  const lock = { name: 'generated', version: '1.0.0', lockfileVersion: 3 };
  return JSON.stringify(
    { ...lock, packages: { '': root, ...Object.fromEntries(packages) } },
    undefined,
    2,
  );
}
