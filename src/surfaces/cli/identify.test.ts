// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Command } from 'commander';
import licenses from 'spdx-license-list/full.js';
import { afterAll, describe, expect, it } from 'vitest';
import { decodeText, differencesOf, identify } from '#engines/licensing';
import { addIdentify, answerPaths } from './identify.ts';
import type { ExitCode } from './workplace.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-identify-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ISC = licenses.ISC?.licenseText ?? '';

function file(name: string, bytes: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function workplace() {
  const printed: string[] = [];
  const codes: ExitCode[] = [];
  return {
    printed,
    codes,
    desk: { decodeText, differencesOf, identify },
    print: (text: string) => void printed.push(text),
    screen: { say: (line: string) => void printed.push(line), show: () => undefined },
    end: (code: ExitCode) => void codes.push(code),
  };
}

async function run(...words: string[]) {
  const place = workplace();
  const program = new Command('lanthorn').exitOverride();
  addIdentify(program, place);
  await program.parseAsync(['identify', ...words], { from: 'user' });
  return { code: place.codes.at(-1), text: place.printed.join('\n') };
}

async function answers(paths: readonly string[]): Promise<readonly Record<string, unknown>[]> {
  const place = workplace();
  await answerPaths(Readable.from(paths.map((path) => `${path}\n`)), { json: true }, place);
  return place.printed.map((line) => JSON.parse(line));
}

describe('identify', () => {
  it('ends with 0 when every file holds a licence and with 1 when one does not', async () => {
    const isc = file('ISC', ISC);

    expect((await run(isc)).code).toBe(0);
    expect((await run(isc, file('story', 'Once upon a time'))).code).toBe(1);
  });

  it('answers the other files when one cannot be read, and ends with 2', async () => {
    const { code, text } = await run(join(folder, 'missing'), file('ISC', ISC));

    expect(code).toBe(2);
    expect(text).toMatch(/unreadable/);
    expect(text).toMatch(/ISC +exact/);
  });

  it('marks with --diff the words that only one of the two texts has', async () => {
    const changed = file('changed', ISC.replace('with or without fee', 'without fee or reward'));

    const { text } = await run('--diff', changed);

    expect(text).toContain('beside ISC:');
    expect(text.replace(/\s+/g, ' ')).toMatch(/\[-with or-\] without fee \{\+or reward\+\}/);
  });
});

describe('identify --stdin --json', () => {
  it('answers each path with one line, in order, whatever the files are', async () => {
    mkdirSync(join(folder, 'a-folder'));
    const paths = [
      file('one', ISC),
      join(folder, 'missing'),
      join(folder, 'a-folder'),
      file('empty', ''),
      file(
        'binary',
        Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256),
      ),
      file('two', ISC),
    ];

    const lines = await answers(paths);

    expect(lines.map(({ path }) => path)).toEqual(paths);
    expect(lines.map(({ spdx }) => spdx)).toEqual(['ISC', null, null, null, null, 'ISC']);
    expect(lines.map(({ kind }) => kind)).toEqual([
      'exact',
      'unreadable',
      'unreadable',
      'none',
      'none',
      'exact',
    ]);
    expect(lines[1]?.error).toMatch(/^Reading .*missing: ENOENT/);
  });

  it.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${ISC}`)],
    ['UTF-16 with a byte order mark', Buffer.from(`\uFEFF${ISC}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(ISC, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\uFEFF${ISC}`, 'utf16le').swap16()],
    ['Latin-1', Buffer.from(`Copyright 2020 Jos\u00E9 N\u00FA\u00F1ez\n${ISC}`, 'latin1')],
  ])('reads %s', async (name, bytes) => {
    const [line] = await answers([file(name, bytes)]);

    expect(line?.spdx).toBe('ISC');
  });
});
