// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type KnownIdentity, resolvePeople } from '#engines/people';
import { type ObservedIdentity, observePeople } from '#facts/activity';
import { openRepository } from '#platform/git';
import type { Benchmark } from '../benchmark.ts';
import { measure, scaled } from '../measure.ts';
import { identitiesOf } from '../portfolio/make-identities.ts';

/** Bare clones under --mirrors. The rules were made while looking at all but the last five, and only tried on those. */
const CLONES = [
  'git/git',
  'curl/curl',
  'numpy/numpy',
  'npm/cli',
  'sympy/sympy',
  'docker/cli',
  'ipython/ipython',
  'scipy/scipy',
  'moby/moby',
  'astropy/astropy',
  'puppetlabs/puppet',
  'libuv/libuv',
  'jquery/jquery',
  'libgit2/libgit2',
  'ansible/ansible',
  'oss-review-toolkit/ort',
  'pypa/pip',
  'networkx/networkx',
  'nipy/nipype',
  'mne-tools/mne-python',
  'borgbackup/borg',
] as const;
const MANY = 100_000;

export const people = {
  name: 'people',
  sentence:
    'Who is who with the .mailmap hidden, against what the .mailmap says (bare clones under --mirrors).',
  onlyByName: true,
  async *run({ mirrors, size }) {
    console.log(
      '| history | identities | pairs | found | recall | precision | asked of the missed |',
    );
    for (const name of CLONES) {
      const path = join(mirrors ?? '/nowhere', name.replace('/', '+'), 'repo');
      if (!existsSync(path)) continue;
      const git = await openRepository({ path, name, kind: 'bare' });
      const head = await git.head();
      const { identities } = await observePeople(git, head?.commit ?? '', { mailmap: true });
      await git.close();
      console.log(scoreLine(name, score(identities)));
    }
    const many = identitiesOf(MANY, size.seed);
    const measured = await measure({ runs: 3 }, () => resolvePeople(many));
    yield { what: `${MANY} generated identities`, unit: 's', measured: scaled(measured, 0.001) };
  },
} satisfies Benchmark;

interface Score {
  readonly identities: number;
  /** Pairs that the .mailmap makes one, and how many of them were found. */
  readonly pairs: number;
  readonly found: number;
  /** Pairs that were merged though the .mailmap names both and gives them two names. */
  readonly wrong: number;
  /** Of the pairs not found, those that come as a suggestion. */
  readonly asked: number;
}

/**
 * Pairs of one person by the .mailmap are those with one proper name and address. It speaks of two people only where
 * it names both: most identities it does not name at all, and many a person is in it with two addresses.
 */
function score(identities: readonly ObservedIdentity[]): Score {
  const blind = identities.map(({ declared: _, ...one }): KnownIdentity => one);
  const { people: found, suggestions } = resolvePeople(blind);
  const owner = new Map(found.flatMap((one, i) => one.identities.map((place) => [place, i])));
  const pairOf = (a: number, b: number) =>
    [owner.get(a) ?? -1, owner.get(b) ?? -1].sort((x, y) => x - y).join(' ');
  const asked = new Set(suggestions.map(({ identities: [a, b] }) => pairOf(a, b)));
  const pairs = identities.flatMap((a, i) =>
    identities.slice(i + 1).flatMap((b, j) => {
      const pair = pairOf(i, i + 1 + j);
      const isFound = owner.get(i) === owner.get(i + 1 + j);
      const verdict = verdictOn(a, b);
      // Most pairs are two people by both.
      return isFound || verdict === 'one' ? { isFound, verdict, isAsked: asked.has(pair) } : [];
    }),
  );
  const ones = pairs.filter(({ verdict }) => verdict === 'one');
  return {
    identities: identities.length,
    pairs: ones.length,
    found: ones.filter(({ isFound }) => isFound).length,
    wrong: pairs.filter(({ verdict }) => verdict === 'two').length,
    asked: ones.filter(({ isFound, isAsked }) => !isFound && isAsked).length,
  };
}

function verdictOn(a: ObservedIdentity, b: ObservedIdentity): 'one' | 'two' | undefined {
  const [left, right] = [a.declared ?? a, b.declared ?? b];
  const isOneName = left.name === right.name;
  if (isOneName && left.email.toLowerCase() === right.email.toLowerCase()) return 'one';
  return !isOneName && a.declared && b.declared ? 'two' : undefined;
}

function scoreLine(name: string, { identities, pairs, found, wrong, asked }: Score): string {
  const share = (part: number, whole: number) => (whole === 0 ? '' : (part / whole).toFixed(3));
  const cells = [name, identities, pairs, found, share(found, pairs), share(found, found + wrong)];
  return `| ${[...cells, share(asked, pairs - found)].join(' | ')} |`;
}
