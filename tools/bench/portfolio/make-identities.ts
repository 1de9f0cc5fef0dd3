// SPDX-License-Identifier: Apache-2.0
import type { KnownIdentity } from '#engines/people';
import { randomFrom } from './random.ts';

const SYLLABLES = [
  'ka',
  'lo',
  'mi',
  'ren',
  'sa',
  'tor',
  'vel',
  'zu',
  'bran',
  'dik',
  'el',
  'fan',
  'gor',
  'hel',
];
const GIVEN = ['John', 'Wei', 'Maria', 'Anna', 'Peter', 'Li', 'David', 'Priya', 'Ivan', 'Yuki'];
const DOMAINS = [
  'gmail.com',
  'acme.com',
  'initech.com',
  'example.org',
  'univ.edu',
  'users.noreply.github.com',
];

/** As many identities as asked for, about two a person; the same seed gives the same. */
export function identitiesOf(count: number, seed: number): readonly KnownIdentity[] {
  const random = randomFrom(seed);
  const pick = (choices: readonly string[]) => choices[random.below(choices.length)] ?? '';
  const word = () => Array.from({ length: 4 }, () => pick(SYLLABLES)).join('');
  const identities: KnownIdentity[] = [];
  while (identities.length < count) {
    const given = random.below(2) === 0 ? pick(GIVEN) : word();
    const family = word();
    const user = random.below(2) === 0 ? `${given}.${family}` : word();
    for (let i = random.below(3); i >= 0 && identities.length < count; i -= 1) {
      const name = random.below(5) === 0 ? user : `${given} ${family}`;
      identities.push({ name, email: `${user}@${pick(DOMAINS)}`, kind: 'human', commits: 1 });
    }
  }
  return identities;
}
