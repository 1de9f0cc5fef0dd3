// SPDX-License-Identifier: Apache-2.0
import { Command } from 'commander';
import { expect, it } from 'vitest';
import { addFrameworks } from './frameworks.ts';
import type { Workplace } from './workplace.ts';

/** What `lanthorn` with these words asks the desk. */
async function asked(...words: readonly string[]) {
  const questions: unknown[] = [];
  const place = {
    desk: {
      frameworkGaps: async (...question: unknown[]) => {
        questions.push(question);
        return [];
      },
      signingKey: async (...question: unknown[]) => {
        questions.push(question);
        return { publicKeyPem: '', fingerprint: '' };
      },
    },
    screen: { say: () => {}, show: () => {} },
    print: () => {},
    end: () => {},
    signal: new AbortController().signal,
  } as unknown as Workplace;
  const program = new Command().exitOverride();
  addFrameworks(program, place);
  await program.parseAsync(words, { from: 'user' });
  return questions[0];
}

it.each([
  [['frameworks', 'key', '--data', '/srv/office']],
  [['frameworks', '--data', '/srv/office', 'key']],
])('%j asks in the named folder, though the group knows the option too', async (words) => {
  expect(await asked(...words)).toEqual([{ dataFolder: '/srv/office' }]);
});

it('asks for the unit that is named, and else for all', async () => {
  const named = await asked('frameworks', 'gaps', 'todo', '--unit', 'Harbour', '--port', '1');

  expect(named).toEqual(['todo', 'Harbour', { port: '1' }]);
  expect(await asked('frameworks', 'gaps', 'todo')).toEqual(['todo', '', {}]);
});
