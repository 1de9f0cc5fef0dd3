// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { PeopleReport } from '#surfaces/cli';
import { peopleDesk } from './people-desk.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'lanthorn-people-'));
afterAll(() => rmSync(folder, { recursive: true }));

function git(...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    stdio: 'pipe',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_COMMITTER_NAME: 'Committer',
      GIT_COMMITTER_EMAIL: 'committer@example.com',
    },
  });
}

function commit(author: string, day: string): void {
  git('commit', '-q', '--allow-empty', '-m', 'x', `--author=${author}`, `--date=${day}T12:00:00Z`);
}

git('init', '-q', '-b', 'main');
commit('Ada Lovelace <ada@acme.com>', '2020-01-01');
commit('Ada Lovelace <ada.l@gmail.com>', '2021-01-01');
git('checkout', '-q', '-b', 'side');
commit('ada <ada@acme.com>', '2022-01-01');
git('checkout', '-q', 'main');
commit('dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>', '2022-02-01');
git(
  '-c',
  'user.name=Grace',
  '-c',
  'user.email=grace@navy.mil',
  'merge',
  '-q',
  '--no-ff',
  '-m',
  'm',
  'side',
);
commit('John Smith <john@acme.com>', '2022-03-01');
commit('John Smith <jsmith@other.com>', '2022-03-02');

async function people(mailmap = true): Promise<PeopleReport> {
  const options = { mailmap, signal: new AbortController().signal, onStep: () => undefined };
  const report = await peopleDesk.people(folder, options);
  if (report === undefined || !('people' in report)) throw new Error('There is no report');
  return report;
}

describe('the people of a repository', () => {
  it('have identities, organisation with evidence, and reasons', async () => {
    const [ada] = (await people()).people;

    expect(ada).toMatchObject({
      name: 'Ada Lovelace',
      kind: 'human',
      organisation: {
        name: 'acme.com',
        evidence: { kind: 'domain', emails: ['ada@acme.com'] },
        from: '2020-01-01T12:00:00Z',
        to: '2022-01-01T12:00:00Z',
      },
      commits: 3,
      first: '2020-01-01T12:00:00Z',
      last: '2022-01-01T12:00:00Z',
    });
    expect(ada?.identities).toHaveLength(3);
    expect(ada?.identities).toContainEqual({
      name: 'ada',
      email: 'ada@acme.com',
      commits: 1,
      mergeCommits: 0,
      first: '2022-01-01T12:00:00Z',
      last: '2022-01-01T12:00:00Z',
    });
    expect(ada?.merged.map(({ reasons }) => reasons[0]?.what).sort()).toEqual([
      'same address',
      'same full name',
    ]);
  });

  it('may be asked about, from both sides', async () => {
    const smiths = (await people()).people.filter(({ name }) => name === 'John Smith');

    expect(smiths.map(({ id, review }) => [id, review[0]?.person]).sort()).toEqual([
      ['John Smith <john@acme.com>', 'John Smith <jsmith@other.com>'],
      ['John Smith <jsmith@other.com>', 'John Smith <john@acme.com>'],
    ]);
  });

  it('are of kinds', async () => {
    const bots = (await people()).people.filter(({ kind }) => kind === 'bot');

    expect(bots.map(({ name }) => name)).toEqual(['dependabot[bot]']);
  });

  it('made all commits that git counts, merges too', async () => {
    const all = (await people()).people;

    const shortlog = git('shortlog', '-sne', 'HEAD').trim().split('\n').length;
    expect(all.reduce((sum, one) => sum + one.commits, 0)).toBe(
      Number(git('rev-list', '--count', 'HEAD')),
    );
    expect(all.flatMap(({ identities }) => identities)).toHaveLength(shortlog);
    expect(all.find(({ name }) => name === 'Grace')?.mergeCommits).toBe(1);
  });

  it('are as the .mailmap says, unless it is left out', async () => {
    writeFileSync(
      path.join(folder, '.mailmap'),
      'Johnny <j@acme.com> <john@acme.com>\nJohnny <j@acme.com> <jsmith@other.com>\n',
    );
    git('add', '.mailmap');
    commit('Ada Lovelace <ada@acme.com>', '2022-04-01');
    const names = ({ people: all }: PeopleReport) => all.map(({ id }) => id);

    expect(names(await people())).toContain('Johnny <j@acme.com>');
    expect(names(await people(false))).toContain('John Smith <jsmith@other.com>');
  });
});

it('a folder without a repository is no report', async () => {
  const bare = mkdtempSync(path.join(tmpdir(), 'lanthorn-nobody-'));
  const options = { mailmap: true, signal: new AbortController().signal, onStep: () => undefined };

  expect(await peopleDesk.people(bare, options)).toBeUndefined();
  rmSync(bare, { recursive: true });
});
