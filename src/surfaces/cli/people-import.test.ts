// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { AffiliationImportReply } from '#surfaces/contract';
import { addPeople } from './people.ts';

const folder = mkdtempSync(join(tmpdir(), 'lanthorn-people-import-'));
const file = join(folder, 'who.txt');
beforeAll(() => writeFileSync(file, 'ada@home.net Acme\nnonsense\n'));
afterAll(() => rmSync(folder, { recursive: true }));

const REPLY: AffiliationImportReply = {
  format: 'gitdm',
  added: 1,
  known: 0,
  changes: [{ line: 1, about: 'ada@home.net', says: 'Acme' }],
  problems: [{ line: 2, message: 'expected an organisation after "nonsense"' }],
};

async function imported(reply: AffiliationImportReply, ...words: string[]) {
  const program = new Command('lanthorn').exitOverride();
  const heard = { said: [] as string[], printed: [] as string[], asked: [] as unknown[], code: 0 };
  addPeople(program, {
    desk: {
      people: async () => undefined,
      importAffiliations: async (_, wish) => {
        heard.asked.push(wish);
        return reply;
      },
    },
    screen: { say: (line) => void heard.said.push(line), show: () => undefined },
    print: (text) => void heard.printed.push(text),
    signal: new AbortController().signal,
    end: (code) => {
      heard.code = code;
    },
  });
  await program.parseAsync(['people', 'import', file, ...words], { from: 'user' });
  return heard;
}

it('says what would change, names bad lines, and applies nothing unasked', async () => {
  const { said, printed, asked, code } = await imported(REPLY);

  expect(asked).toEqual([{ name: file, text: 'ada@home.net Acme\nnonsense\n', apply: false }]);
  expect(said).toEqual([`${file} line 2: expected an organisation after "nonsense"`]);
  expect(printed[0]).toContain(
    '+ ada@home.net: Acme\n1 new, 0 known already, 1 that cannot be used.',
  );
  expect(printed[0]).toContain('say --yes');
  expect(code).toBe(1);
});

it('--yes applies it, --json prints the whole reply; without bad lines the exit code is 0', async () => {
  const clean = { ...REPLY, problems: [] };

  const { printed, asked, code } = await imported(clean, '--yes', '--json');

  expect(asked).toMatchObject([{ apply: true }]);
  expect(JSON.parse(printed[0] ?? '')).toEqual(clean);
  expect(code).toBe(0);
});
