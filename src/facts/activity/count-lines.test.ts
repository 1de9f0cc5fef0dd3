// SPDX-License-Identifier: Apache-2.0
import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CommitLines } from '#engines/history';
import { instantOfUnixSeconds } from '#model';
import { createCommitList } from './commit-list.ts';
import { countLines } from './count-lines.ts';
import { observeActivity } from './observe-activity.ts';
import { type MadeRepository, makeRepository } from './repository.fixture.ts';

const made: MadeRepository[] = [];
const make: typeof makeRepository = (...args) => {
  const repository = makeRepository(...args);
  made.push(repository);
  return repository;
};
// Made once: none of these tests changes it.
let repository: MadeRepository;
beforeAll(() => {
  repository = anyHistory();
});
afterAll(async () => {
  await Promise.all(made.map((one) => one.remove()));
});

const windowOf = (from: string, to: string) => ({
  from: instantOfUnixSeconds(Date.parse(from) / 1000),
  to: instantOfUnixSeconds(Date.parse(to) / 1000),
});

const NUMBERS = Array.from({ length: 30 }, (_, line) => `line ${line}`);

/** Renames, binary files, merges, odd names, commits of nothing, and dates at both ends of the calendar. */
function anyHistory(): MadeRepository {
  const history = make();
  history.commit({
    files: { a: NUMBERS.join('\n'), 'b\nc': '1\n' },
    at: '1971-01-01T00:00:01Z',
  });
  history.commit({ files: { a: NUMBERS.slice(3).join('\n'), 'logo.png': '\0\x01' } });
  history.git('mv', 'a', 'renamed');
  history.commit({ at: '2099-12-31T23:59:59Z' });
  history.commit();
  history.git('checkout', '-q', '-b', 'side', 'HEAD~1');
  history.commit({ files: { 'müll/ünï': 'x\ny\n' } });
  history.git('checkout', '-q', 'main');
  history.git('-c', 'user.name=A', '-c', 'user.email=a@x.example', 'merge', '-q', 'side');
  return history;
}

/** What git itself counts in one go. */
function numstat(of: MadeRepository): ReadonlyMap<string, readonly [number, number]> {
  const log = of.git('log', '--numstat', '--no-renames', '--no-merges', '--format=:%H');
  return new Map(
    log.split(':').flatMap((commit) => {
      const [id = '', ...files] = commit.split('\n').filter((line) => line !== '');
      const numbers = files.map((file) => file.split('\t').map((word) => Number(word) || 0));
      const sum = (column: number) => numbers.reduce((all, row) => all + (row[column] ?? 0), 0);
      return id === '' ? [] : [[id, [sum(0), sum(1)] as const] as const];
    }),
  );
}

async function count(of: MadeRepository, ids: readonly string[], processes = 2) {
  const list = createCommitList();
  for (const id of ids) list.add(id);
  const counted: [number, CommitLines][] = [];
  const source = await of.open();
  const problems = await countLines(source, list, (...one) => void counted.push(one), {
    processes,
  });
  return { counted, problems };
}

it.each([1, 3])(
  'counts what git counts, each commit once, with %i processes',
  async (processes) => {
    const repository = anyHistory();
    const expected = numstat(repository);
    const ids = [...expected.keys()];

    const { counted, problems } = await count(repository, ids, processes);

    const found = counted.map(([position, { added, deleted }]) => [
      ids[position],
      [added, deleted],
    ]);
    expect(problems).toEqual([]);
    expect(found).toHaveLength(expected.size);
    expect(new Map(found as [string, number[]][])).toEqual(expected);
  },
);

it('asks for more in time, also where git knows none of the commits', async () => {
  const strangers = Array.from({ length: 300 }, (_, index) => `${1000 + index}`.padEnd(40, '0'));
  const [known = ''] = numstat(repository).keys();

  const { counted } = await count(repository, [...strangers, known, ...strangers]);

  expect(counted.map(([position]) => position)).toEqual([300]);
});

it('passes over a commit whose content is missing, says so, and counts the others', async () => {
  const broken = make();
  broken.commit({ files: { a: '1\n' } });
  const culprit = broken.commit({ files: { b: '2\n' } });
  broken.commit({ files: { b: '3\n', c: '1\n' } });
  broken.commit({ files: { c: '9\n' } });
  const ids = broken.git('rev-list', 'HEAD').split('\n');
  const blob = broken.git('rev-parse', `${culprit}:b`);
  rmSync(path.join(broken.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));

  const { counted, problems } = await count(broken, ids, 1);

  // The one that writes the missing file, and the one that writes over it.
  expect(counted.map(([position]) => position)).toEqual([0, 3]);
  expect(problems.map(({ code }) => code)).toEqual(['git/missing-object', 'git/missing-object']);
  expect(problems[1]?.message).toContain(culprit);
});

it('gives days their lines, and adds up to what git adds up to', async () => {
  const { days, problems } = await observeActivity(
    await repository.open(),
    repository.git('rev-parse', 'HEAD'),
    { linesIn: windowOf('1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z') },
  );

  const lines = days.map((day) => day.lines);
  const added = lines.reduce((sum, one) => sum + (one?.added ?? 0), 0);
  const expected = [...numstat(repository).values()].reduce((sum, [one]) => sum + one, 0);
  expect(problems).toEqual([]);
  expect(added).toBe(expected);
  expect(days.every(({ commits, lines: of }) => of?.commits === commits)).toBe(true);
});

it('counts only the days asked for', async () => {
  const { days } = await observeActivity(
    await repository.open(),
    repository.git('rev-parse', 'HEAD'),
    { linesIn: windowOf('2099-12-31T00:00:00Z', '2099-12-31T01:00:00Z') },
  );

  expect(days.map(({ day, lines }) => [day, lines !== undefined])).toEqual([
    ['1971-01-01', false],
    ['2026-03-01', false],
    ['2099-12-31', true],
  ]);
});

it('takes the beginning of a shallow clone for no work of anybody', async () => {
  const clone = make({ from: `file://${repository.folder}`, options: ['--depth', '2'] });
  const { days } = await observeActivity(await clone.open(), clone.git('rev-parse', 'HEAD'), {
    linesIn: windowOf('1970-01-01T00:00:00Z', '2100-01-01T00:00:00Z'),
  });

  const counted = days.reduce((sum, { lines }) => sum + (lines?.commits ?? 0), 0);
  expect(counted).toBeLessThan(days.reduce((sum, { commits }) => sum + commits, 0));
});
