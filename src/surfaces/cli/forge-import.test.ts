// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addImport } from './forge-import.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-forge-import-'));
const file = join(folder, 'lamp.CSV');
beforeAll(() => writeFileSync(file, 'item,event,at\r\n1,opened,2026-03-01\nnonsense\n'));
afterAll(() => rmSync(folder, { recursive: true }));

async function imported(path: string) {
  const heard = { said: [] as string[], printed: [] as string[], lines: [] as string[], code: 0 };
  let kind: string | undefined;
  const forge = new Command('forge').exitOverride();
  addImport(forge, {
    desk: {
      async importItems(wish) {
        kind = wish.kind;
        // A database takes its time to open.
        await setTimeout(50);
        for await (const line of wish.lines) heard.lines.push(line);
        const problems = [{ line: 3, message: 'no event' }];
        return { read: 2, items: 1, events: 0, problems };
      },
    },
    screen: { say: (line) => void heard.said.push(line), show: () => undefined },
    print: (text) => void heard.printed.push(text),
    signal: new AbortController().signal,
    end: (code) => {
      heard.code = code;
    },
  });
  await forge.parseAsync(['import', 'lamp', path], { from: 'user' });
  return { ...heard, kind };
}

it('hands on every line however late it is asked for, and names rows that cannot be used', async () => {
  const { lines, kind, said, printed, code } = await imported(file);

  expect(lines).toEqual(['item,event,at', '1,opened,2026-03-01', 'nonsense']);
  expect(kind).toBe('csv');
  expect(said).toEqual([`${file} line 3: no event`]);
  expect(printed).toEqual([
    'lamp: 2 read, 1 items and 0 events new or changed, 1 that cannot be used.',
  ]);
  expect(code).toBe(1);
});

it('refuses what is no file', async () => {
  await expect(imported(folder)).rejects.toMatchObject({ code: 'cli/unreadable-file' });
});
