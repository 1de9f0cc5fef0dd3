// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Commit } from '#model';
import { instantOfUnixSeconds } from '#model';
import { contributionDays } from './contribution-days.ts';

function commit(name: string, seconds: number, parents: readonly string[] = ['p']): Commit {
  const who = { name, email: `${name}@example.com` };
  const at = instantOfUnixSeconds(seconds);
  return {
    id: 'x',
    parents,
    author: who,
    committer: who,
    authoredAt: at,
    committedAt: at,
    subject: '',
    touched: [],
  };
}

describe('contributionDays', () => {
  it('counts per person and UTC day, oldest day first', () => {
    const commits = [
      commit('bob', 90_000),
      commit('ada', 90_000),
      commit('ada', 86_400),
      commit('ada', 86_399),
    ];

    expect(contributionDays(commits, ({ name }) => name)).toEqual([
      { person: 'ada', day: '1970-01-01', commits: 1 },
      { person: 'ada', day: '1970-01-02', commits: 2 },
      { person: 'bob', day: '1970-01-02', commits: 1 },
    ]);
  });

  it('adds up to the commits that are no merges, in whatever order they come', () => {
    const any = fc.record({
      name: fc.constantFrom('ada', 'bob', '__proto__'),
      seconds: fc.nat(400_000),
      merge: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any), (list) => {
        const commits = list.map(({ name, seconds, merge }) =>
          commit(name, seconds, merge ? ['p', 'q'] : []),
        );
        const rows = contributionDays(commits, ({ name }) => name);

        expect(rows.reduce((sum, row) => sum + row.commits, 0)).toBe(
          list.filter(({ merge }) => !merge).length,
        );
        expect(contributionDays([...commits].reverse(), ({ name }) => name)).toEqual(rows);
      }),
    );
  });
});
