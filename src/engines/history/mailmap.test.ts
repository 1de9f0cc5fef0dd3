// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { Identity } from '#model';
import { parseMailmap } from './mailmap.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lanthorn-mailmap-'));
const env = { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C', GIT_CONFIG_NOSYSTEM: '1' };
execFileSync('git', ['init', '-q'], { cwd: folder, env });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What git itself makes of these contacts. */
function asked(mailmap: string, contacts: readonly Identity[]): readonly string[] {
  writeFileSync(path.join(folder, '.mailmap'), mailmap);
  const input = contacts.map(shown).join('\n');
  const answer = execFileSync('git', ['check-mailmap', '--stdin'], { cwd: folder, env, input });
  return answer
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
}

// git prints no space where there is no name.
function shown({ name, email }: Identity): string {
  return `${name === '' ? '' : `${name} `}<${email}>`;
}

const STORY = `# comment
Ada Lovelace <ada@example.com>
<ada@example.com> <ada@old.example.com>
Ada Lovelace <ada@example.com> <root@engine.local>
Grace Hopper <grace@example.com> Grace <shared@example.com>
Ada Lovelace <ada@example.com> A. Lovelace <shared@example.com>   # trailing words are ignored
Nobody <nobody@example.com> <>
Later <later@example.com> <twice@example.com>
Latest <latest@example.com> <twice@example.com>
no address here
<> <empty@example.com>
Half <half@example.com
`;

describe('parseMailmap', () => {
  it.each([
    ['ada', 'ADA@Example.com', 'Ada Lovelace <ADA@Example.com>'],
    ['countess', 'ada@old.example.com', 'countess <ada@example.com>'],
    ['root', 'root@engine.local', 'Ada Lovelace <ada@example.com>'],
    ['grace', 'shared@example.com', 'Grace Hopper <grace@example.com>'],
    ['a. lovelace', 'shared@example.com', 'Ada Lovelace <ada@example.com>'],
    ['Third', 'shared@example.com', 'Third <shared@example.com>'],
    ['x', '', 'Nobody <nobody@example.com>'],
    ['x', 'twice@example.com', 'Latest <latest@example.com>'],
    ['x', 'empty@example.com', 'x <empty@example.com>'],
    ['Half', 'half@example.com', 'Half <half@example.com>'],
  ])('reads %s <%s> as git does: %s', (name, email, expected) => {
    expect(shown(parseMailmap(STORY).canonical({ name, email }))).toBe(expected);
    expect(asked(STORY, [{ name, email }])).toEqual([expected]);
  });

  it('folds the case of A to Z only, as git does', () => {
    const mailmap = 'Proper <p@example.com> JÖRG <j@example.com>\n';
    const contacts = ['jÖrg', 'jörg'].map((name) => ({ name, email: 'j@example.com' }));

    const ours = contacts.map((contact) => shown(parseMailmap(mailmap).canonical(contact)));

    expect(ours).toEqual(asked(mailmap, contacts));
    expect(ours[0]).toBe('Proper <p@example.com>');
  });

  it('agrees with git on any mailmap', () => {
    const name = fc.constantFrom('', 'Ada', 'ADA', 'Bob B', ' Bob B ', '#x', 'é', '\t');
    const email = fc.constantFrom(
      '',
      '<>',
      '<a@x>',
      '<A@X>',
      '<b@x>',
      '<c@x>',
      '<a@x',
      '< a@x>',
      'a@x>',
    );
    const gap = fc.constantFrom(' ', '', '  ', '\t');
    const line = fc
      .tuple(name, gap, email, gap, name, gap, email, gap)
      .map((parts) => parts.join(''));
    const contacts = ['Ada', 'ada', 'Bob B', 'é', 'Zoe'].flatMap((who) =>
      ['a@x', 'A@x', 'b@x', 'c@x', ''].map((address) => ({ name: who, email: address })),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 8 }),
        fc.constantFrom('\n', '\r\n'),
        (lines, ending) => {
          const mailmap = lines.map((text) => `${text}${ending}`).join('');
          const map = parseMailmap(mailmap);

          expect(contacts.map((contact) => shown(map.canonical(contact)))).toEqual(
            asked(mailmap, contacts),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
