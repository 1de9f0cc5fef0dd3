// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readTextFiles } from './index.ts';
import { zipOf } from './zip.fixture.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lanthorn-archives-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function read(...paths: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  const options = { wanted: /\.json$/, signal: AbortSignal.timeout(30_000) };
  for await (const one of readTextFiles(paths, options)) {
    found.push('code' in one ? one.message : `${one.path}: ${one.text.slice(0, 20)}`);
  }
  return found.map((line) => line.replaceAll(folder, ''));
}

function zip(name: string, bytes: Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

it('reads the wanted files of a folder by path, and follows no link', async () => {
  mkdirSync(join(folder, 'b', '.git'), { recursive: true });
  writeFileSync(join(folder, 'b', 'two.json'), '2');
  writeFileSync(join(folder, 'b', '.git', 'no.json'), 'no');
  writeFileSync(join(folder, 'a.json'), '1');
  writeFileSync(join(folder, 'a.txt'), 'no');
  symlinkSync(folder, join(folder, 'loop'));

  expect(await read(folder)).toEqual(['/a.json: 1', '/b/two.json: 2']);
});

it('reads the wanted files of an archive, stored or deflated', async () => {
  const path = zip(
    'x.zip',
    zipOf([
      { name: 'npm/a.json', text: '{"id": 1}' },
      { name: 'b.json', text: 'stored', isStored: true },
      { name: 'c.txt', text: 'no' },
      { name: 'd/', text: '' },
    ]),
  );

  expect(await read(path)).toEqual(['/x.zip/npm/a.json: {"id": 1}', '/x.zip/b.json: stored']);
});

it('says what is wrong with one file, and reads the others', async () => {
  const path = zip(
    'x.zip',
    zipOf([
      { name: '../up.json', text: 'no' },
      { name: 'bomb.json', text: ' '.repeat(40_000_000) },
      { name: 'liar.json', text: ' '.repeat(40_000_000), saidSize: 10 },
      { name: 'short.json', text: 'short', saidSize: 4 },
      { name: 'good.json', text: 'good' },
    ]),
  );

  expect(await read(path)).toEqual([
    expect.stringContaining('up.json: invalid relative path'),
    expect.stringContaining('bomb.json: it grows to 40000000 bytes'),
    expect.stringContaining('liar.json: '),
    expect.stringContaining('short.json: it has 5 bytes where 4 are said'),
    '/x.zip/good.json: good',
  ]);
});

it('says that a file is no archive, or a damaged one', async () => {
  const whole = zipOf([{ name: 'a.json', text: 'a' }]);

  expect(await read(zip('x.zip', Buffer.from('nothing')))).toEqual([
    expect.stringContaining('/x.zip: '),
  ]);
  expect(await read(zip('y.zip', whole.subarray(0, whole.length - 10)))).toEqual([
    expect.stringContaining('/y.zip: '),
  ]);
});

it('refuses a path that is not there', async () => {
  await expect(read(join(folder, 'nowhere'))).rejects.toMatchObject({
    code: 'archives/not-found',
  });
});
