// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { instant } from '#model';
import { fixedClock, systemClock } from '#platform/clock';
import { openRegistries } from '#platform/registries';
import { fetchDue } from './fetch-due.ts';
import { openFileCache } from './file-cache.ts';
import { openPackageServer, type PackageServer, packument } from './package-server.fixture.ts';

let server: PackageServer;
let folder: string;
let file: string;
beforeAll(async () => {
  server = await openPackageServer();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanthorn-cache-'));
  file = join(folder, 'cache.jsonl');
  server.asked.length = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => server.close());

async function fetchInto(purls: readonly string[], clock = systemClock, signal = NEVER) {
  const settings = [{ id: 'npm', address: server.address }];
  const registries = openRegistries({ settings, userAgent: 'lanthorn-test' });
  const cache = await openFileCache(file, { mayBeNew: true });
  const packages = purls.map((purl) => ({ purls: [purl] }));
  const page = async function* () {
    yield { ecosystem: 'npm', packages };
  };
  const progress = () => undefined;
  try {
    return await fetchDue(page(), { registries, cache, clock, signal, progress });
  } finally {
    registries.close();
  }
}
const NEVER = new AbortController().signal;

it('keeps what is told, asks for nothing again, and tells licences without network', async () => {
  server.packages = { lamp: packument('MIT', '1.0.0', '2.0.0'), locked: 403 };
  const purls = ['pkg:npm/lamp@1.0.0', 'pkg:npm/ghost@1.0.0', 'pkg:npm/locked@1.0.0'];

  const first = await fetchInto(purls);
  const second = await fetchInto(purls);

  expect(first).toMatchObject({ asked: 3, told: 1, absent: 1, problems: 1, licenses: 1 });
  expect(second).toMatchObject({ asked: 1, problems: 1 });
  const cache = await openFileCache(file);
  const told = await cache.licenses(purls.map((purl) => ({ purl })));
  expect([...told.values()]).toMatchObject([{ purl: 'pkg:npm/lamp@1.0.0', license: 'MIT' }]);
});

it('asks again after a week, and hears that nothing has changed', async () => {
  server.packages = { lamp: packument('MIT', '1.0.0') };
  await fetchInto(['pkg:npm/lamp@1.0.0'], fixedClock(at('2026-03-01T09:30:00Z')));

  const later = await fetchInto(['pkg:npm/lamp@1.0.0'], fixedClock(at('2026-03-09T09:30:00Z')));

  expect(later).toMatchObject({ asked: 1, unchanged: 1, told: 0 });
  const { records } = await openFileCache(file);
  expect(records.get('pkg:npm/lamp')).toMatchObject({ fetchedAt: '2026-03-09T09:30:00.000Z' });
});

it('is one line a package, in order, once it is tidied', async () => {
  server.packages = { b: packument('MIT', '1.0.0'), a: packument('MIT', '1.0.0') };
  await fetchInto(['pkg:npm/b@1.0.0', 'pkg:npm/a@1.0.0']);
  writeFileSync(file, `${readFileSync(file, 'utf8')}half a line`);

  const cache = await openFileCache(file);
  await cache.tidy();

  expect(cache.problems).toMatchObject([{ code: 'upstreams/bad-line', line: 3 }]);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).purl)).toEqual(['pkg:npm/a', 'pkg:npm/b']);
});

it('is refused where there is none, unless it may be new', async () => {
  await expect(openFileCache(join(folder, 'nowhere'))).rejects.toThrow('Reading ');
});

function at(text: string) {
  return instant(text) ?? systemClock.now();
}
