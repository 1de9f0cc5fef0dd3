// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { at as instantAt } from '../opened.fixture.ts';
import { projectKey, repositoryKey } from './project-key.ts';
import { rankOpportunities } from './rank-opportunities.ts';
import type { UsedPackage } from './used-package.ts';

const at = instantAt('2026-06-01T00:00:00Z');
const AROUND = { at, repositories: 2 };

function used(name: string, more: Partial<UsedPackage> = {}): UsedPackage {
  return {
    purl: `pkg:npm/${name}`,
    ecosystem: 'npm',
    name,
    usages: [{ repository: 'app', scope: 'runtime', origin: 'own', depth: 1 }],
    ...more,
  };
}

describe('repositoryKey', () => {
  it.each([
    ['https://github.com/Ada/Lamp.git', 'github.com/ada/lamp'],
    ['git+https://github.com/ada/lamp.git', 'github.com/ada/lamp'],
    ['git@github.com:ada/lamp.git', 'github.com/ada/lamp'],
    ['ssh://git@github.com/ada/lamp', 'github.com/ada/lamp'],
    ['https://github.com/ada/lamp/tree/main/packages/core', 'github.com/ada/lamp'],
    ['https://gitlab.com/group/below/lamp/-/tree/main', 'gitlab.com/group/below/lamp'],
    ['https://lamp.example.org/', undefined],
    ['lamp', undefined],
    [undefined, undefined],
  ])('%s is %s', (address, key) => {
    expect(repositoryKey(address)).toBe(key);
  });

  it('takes the name of a Go module or an action for where it is made', () => {
    expect(projectKey({ purl: 'pkg:golang/github.com/gorilla/mux' })).toBe(
      'github.com/gorilla/mux',
    );
    expect(projectKey({ purl: 'pkg:github/actions/checkout' })).toBe('github.com/actions/checkout');
    expect(projectKey({ purl: 'pkg:npm/lamp' })).toBe('pkg:npm/lamp');
  });
});

describe('rankOpportunities', () => {
  it('puts packages of one repository together', () => {
    const repositoryUrl = 'https://github.com/ada/lamps';
    const [one, ...others] = rankOpportunities(
      [
        used('lamp', { repositoryUrl, maintainers: 2 }),
        used('wick', { repositoryUrl: `${repositoryUrl}/tree/main/wick` }),
      ],
      AROUND,
    );

    expect(others).toEqual([]);
    expect(one).toMatchObject({ key: 'github.com/ada/lamps', name: 'ada/lamps', repositoryUrl });
    expect(one?.packages.map(({ name }) => name)).toEqual(['lamp', 'wick']);
  });

  it('puts the painful before the fine, and says what to do', () => {
    const repositoryUrl = 'https://github.com/ada/lamp';
    const ranked = rankOpportunities(
      [
        used('fine', { latestAt: at, maintainers: 9 }),
        used('sore', { repositoryUrl, patches: 2, maintainers: 1 }),
        used('ended', { deprecated: 'Use lantern', funding: [] }),
      ],
      AROUND,
    );

    expect(ranked.map(({ name }) => name)[0]).toBe('ada/lamp');
    expect(ranked[0]?.next).toEqual({
      sentence: 'Send the 2 patches that you carry upstream.',
      address: repositoryUrl,
    });
    const ended = ranked.find(({ name }) => name === 'ended');
    expect(ended).toMatchObject({ quadrant: 'fund-or-exit' });
    expect(ended?.next.sentence).toContain('Plan to leave it');
  });

  it('says what is not known, what it would change and how to find out', () => {
    const [bare] = rankOpportunities([used('lamp')], AROUND);

    expect(bare?.confidence).toBeLessThan(0.3);
    expect(bare?.toFindOut.map(({ sentence }) => sentence)).toContain(
      'How it treats what outsiders send is not fully known: if they hear nothing, it moves to “fund or exit”.',
    );
    expect(bare?.toFindOut.every(({ how }) => how.length > 10)).toBe(true);
  });

  it('leaves out what only fixtures and examples use', () => {
    const usages = [{ repository: 'app', scope: 'runtime', origin: 'fixture', depth: 1 } as const];

    expect(rankOpportunities([used('lamp', { usages })], AROUND)).toEqual([]);
  });

  it('takes histories and forges over guesses', () => {
    const repositoryUrl = 'https://github.com/ada/lamp';
    const measured = new Map([
      ['github.com/ada/lamp', { absenceFactor: 1, daysSinceCommit: 700, outsiderMergeRatio: 0.05 }],
    ]);
    const [one] = rankOpportunities([used('lamp', { repositoryUrl, maintainers: 20 })], {
      ...AROUND,
      measured,
    });

    expect(one?.quadrant).toBe('fund-or-exit');
    expect(one?.reasons.map(({ signal }) => signal)).toContain('need');
  });
});
