// SPDX-License-Identifier: Apache-2.0
// The two halves of reading a history, which may not import each other, against what git itself says.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contributionDays, createLogReader, parseMailmap } from '#engines/history';
import type { Commit } from '#model';
import { openRepository } from '#platform/git';
import type { ScratchRepository } from '../src/platform/git/scratch-repository.ts';
import { scratchRepository } from '../src/platform/git/scratch-repository.ts';

const MAILMAP = 'Ada Lovelace <ada@example.com> <ada@old.example.com>\n';
let scratch: ScratchRepository;

beforeEach(() => {
  scratch = scratchRepository();
});
afterEach(() => scratch.remove());

async function readHistory(
  include: string,
  exclude: readonly string[] = [],
): Promise<readonly Commit[]> {
  const repository = await openRepository({
    path: scratch.path,
    name: 'app',
    kind: 'working-copy',
  });
  const reader = createLogReader();
  const commits: Commit[] = [];
  for await (const chunk of repository.history({ include, exclude }))
    commits.push(...reader.push(chunk));
  commits.push(...reader.end());
  await repository.close();
  expect(reader.problems()).toEqual([]);
  return commits;
}

/** Commits by several people, with merges, odd paths, an empty commit and names in two encodings. */
function makeHistory(): string {
  const authors = [
    'Ada <ada@old.example.com>',
    'Ada Lovelace <ada@example.com>',
    'Jörg <j@example.com>',
  ];
  scratch.write('.mailmap', MAILMAP);
  for (let round = 0; round < 6; round += 1) {
    scratch.write(`src/ü ${round}\n.txt`, `${round}`);
    scratch.git('add', '-A');
    scratch.git(
      'commit',
      '-q',
      `--author=${authors[round % 3]}`,
      '-m',
      `round ${round}\n\nwith a body`,
    );
  }
  scratch.git('checkout', '-q', '-b', 'side', 'HEAD~2');
  scratch.commit('nothing in it');
  scratch.git('checkout', '-q', 'main');
  scratch.git('merge', '-q', '--no-ff', '-m', 'bring it in', 'side');
  const tree = scratch.git('rev-parse', 'HEAD^{tree}');
  const who = 'J\u00f6rg <j@example.com> 1700000000 +0000';
  const latin1 = `tree ${tree}\nparent ${scratch.git('rev-parse', 'HEAD')}\nauthor ${who}\ncommitter ${who}\nencoding ISO-8859-1\n\nf\u00fcr alle\n`;
  return scratch.gitWith(
    Buffer.from(latin1, 'latin1'),
    'hash-object',
    '-t',
    'commit',
    '-w',
    '--stdin',
  );
}

describe('reading a history', () => {
  it('gives the commits, parents, subjects and paths that git gives', async () => {
    const tip = makeHistory();

    const commits = await readHistory(tip);

    const log = (...args: readonly string[]) => scratch.git('log', ...args, tip).split('\n');
    expect(commits.map(({ id }) => id)).toEqual(log('--format=%H'));
    expect(commits.map(({ parents }) => `${parents.join(' ')};`)).toEqual(log('--format=%P;'));
    expect(commits.map(({ subject }) => subject)).toEqual(log('--format=%s'));
    expect(new Set(commits.flatMap(({ touched }) => touched))).toEqual(
      new Set(['.mailmap', ...[0, 1, 2, 3, 4, 5].map((round) => `src/ü ${round}\n.txt`)]),
    );
  });

  it('counts people as git shortlog does, the mailmap applied', async () => {
    const tip = makeHistory();
    const mailmap = parseMailmap(MAILMAP);

    const rows = contributionDays(await readHistory(tip), (author) => {
      const { name, email } = mailmap.canonical(author);
      return `${name} <${email}>`;
    });

    const totals = new Map<string, number>();
    for (const { person, commits } of rows) totals.set(person, (totals.get(person) ?? 0) + commits);
    const shortlog = scratch.git('shortlog', '-sne', '--no-merges', tip).split('\n');
    expect(new Set([...totals].map(([person, count]) => `${count}\t${person}`))).toEqual(
      new Set(shortlog.map((line) => line.trim())),
    );
    expect(rows.reduce((sum, row) => sum + row.commits, 0)).toBe(
      Number(scratch.git('rev-list', '--count', '--no-merges', tip)),
    );
  });

  it('reads only what is new', async () => {
    const tip = makeHistory();

    const known = scratch.git('rev-parse', 'main~1');
    const commits = await readHistory(tip, [known]);

    expect(commits.map(({ id }) => id)).toEqual(
      scratch.git('rev-list', `${known}..${tip}`).split('\n'),
    );
    expect(await readHistory(tip, [tip])).toEqual([]);
  });
});
