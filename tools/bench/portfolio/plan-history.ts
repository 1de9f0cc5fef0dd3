// SPDX-License-Identifier: Apache-2.0
import type { GrowingHistorySource } from '#facts/activity';
import type { PortfolioSize } from '../options.ts';
import { type Random, randomFrom } from './random.ts';

const PEOPLE_PER_REPOSITORY = 4;
const EMPLOYERS = ['acme.example', 'bolt.example', 'corp.example', 'gmail.com'];
const DAY_S = 86_400;
/** Three years of history. */
const DAYS = 1_095;

/** A history as git would stream it, of one repository, up to the given moment. Some people work in many repositories. */
export function planHistory(
  size: PortfolioSize,
  number: number,
  untilS: number,
): GrowingHistorySource {
  const random = randomFrom(size.seed * 7_000_003 + number);
  return {
    async *history() {
      for (let i = 0; i < size.commitsPerRepository; i += 1) {
        yield Buffer.from(
          logOf(commitId(number, i), commitId(number, i + 1), random, untilS, size),
        );
      }
    },
    tags: () => Promise.resolve([]),
    isShallow: () => Promise.resolve(false),
    async *listFiles() {},
    readBlob: () => Promise.resolve({ code: 'bench/no-file', message: 'There is no file.' }),
    hasCommit: () => Promise.resolve(false),
    isAncestor: () => Promise.resolve(false),
    async *commitsBetween() {},
  };
}

/** Newest is 0. */
export function commitId(repository: number, commit: number): string {
  return `${repository.toString(16).padStart(20, '0')}${commit.toString(16).padStart(20, '0')}`;
}

function logOf(
  id: string,
  parent: string,
  random: Random,
  untilS: number,
  { repositories }: PortfolioSize,
): string {
  const person = Math.floor(random.next() ** 3 * repositories * PEOPLE_PER_REPOSITORY);
  const name = `Person ${person}`;
  const email = `person.${person}@${EMPLOYERS[person % EMPLOYERS.length]}`;
  const at = String(untilS - random.below(DAYS) * DAY_S - random.below(DAY_S));
  const fields = [id, parent, name, email, at, name, email, at, 'A change', '\nsrc/file.ts'];
  return `\0${fields.join('\0')}\0`;
}
