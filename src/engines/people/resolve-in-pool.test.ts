// SPDX-License-Identifier: Apache-2.0
// What other identities there are tells how much a likeness of two is worth.
import { describe, expect, it } from 'vitest';
import { instantOfUnixSeconds } from '#model';
import { identity } from './identity.fixture.ts';
import type { KnownIdentity } from './person.ts';
import { resolvePeople } from './resolve-people.ts';

/** Whether the first two are taken for one person. */
function areOneIn(...pool: readonly (string | KnownIdentity)[]): boolean {
  const { people } = resolvePeople(
    pool.map((one) => (typeof one === 'string' ? identity(one) : one)),
  );
  return people.some(({ identities }) => identities.includes(0) && identities.includes(1));
}

/** So many people with names of their own. */
function strangers(count: number): readonly string[] {
  const letters = (number: number) =>
    [...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return Array.from({ length: count }, (_, i) => {
    const name = letters(i + 20_000).join('');
    return `Qu${name} Zw${name} <qz${name}@mail.net>`;
  });
}

describe('a name that many bear', () => {
  it.each([
    ['Wei Wang', false],
    ['Amit Kumar', false],
    ['John Smith', false],
    ['Rebecca Turner', true],
    ['Ben Hughes', true],
  ])('%s, twice among a few: one person is %s', (name, isOne) => {
    expect(areOneIn(`${name} <a@engine.org>`, `${name} <b@mail.net>`)).toBe(isOne);
  });

  it('Rebecca Turner is two among ten thousand', () => {
    const pool = ['Rebecca Turner <a@engine.org>', 'Rebecca Turner <b@mail.net>'];

    expect(areOneIn(...pool, ...strangers(10_000))).toBe(false);
  });
});

describe('a name of a server without addresses', () => {
  const pair = ['rkern <>', 'Robert Kern <rkern@engine.org>'] as const;

  it('is whoever alone could be called so', () => {
    expect(areOneIn(...pair)).toBe(true);
  });

  it('is nobody where two could', () => {
    expect(areOneIn(...pair, 'Roland Kern <rk@mail.net>')).toBe(false);
  });

  it('is nobody where it is a given name', () => {
    expect(areOneIn('luke <luke@980ebf18>', 'Luke Skywalker <luke@engine.org>')).toBe(false);
  });
});

describe('one name at two companies', () => {
  const colleagues = ['Grace Hopper', 'Alan Turing', 'Edsger Dijkstra'].flatMap((name, i) => [
    identity(`${name} <${i}@red.com>`, { organisation: 'red.com' }),
    identity(`${name}son <${i}@blue.com>`, { organisation: 'blue.com' }),
    identity(`${name}sen <${i}@red.io>`, { organisation: 'red.io' }),
  ]);
  const at = (text: string, organisation: string, first: number, last: number) =>
    identity(text, {
      organisation,
      first: instantOfUnixSeconds(Date.UTC(first, 0) / 1000),
      last: instantOfUnixSeconds(Date.UTC(last, 0) / 1000),
    });
  const ada = at('Ada King Lovelace <al@red.com>', 'red.com', 2010, 2015);
  const later = at('Ada Lovelace <ada@blue.com>', 'blue.com', 2015, 2020);
  const meanwhile = at('Ada Lovelace <ada@blue.com>', 'blue.com', 2011, 2014);

  it('one after the other is one person', () => {
    expect(areOneIn(ada, later, ...colleagues)).toBe(true);
  });

  it('at once is for somebody to decide', () => {
    expect(areOneIn(ada, meanwhile, ...colleagues)).toBe(false);
    expect(resolvePeople([ada, meanwhile, ...colleagues]).suggestions[0]?.against).toBe(
      'active at once at red.com and blue.com',
    );
  });

  it('at once, with a whole name that hardly anybody bears, is one person who changed the house', () => {
    const whole = at('Ada King Lovelace <ada@blue.com>', 'blue.com', 2011, 2014);

    expect(areOneIn(ada, whole, ...colleagues)).toBe(true);
  });

  it('is no matter where the two are one house with two addresses', () => {
    const other = at('Ada Lovelace <ada@red.io>', 'red.io', 2011, 2014);

    expect(areOneIn(ada, other, ...colleagues)).toBe(true);
  });
});

it('a short form of a given name is one person where few bear the family name', () => {
  expect(areOneIn('Joe Hunkeler <j@engine.org>', 'Joseph Hunkeler <jh@mail.net>')).toBe(true);
  expect(areOneIn('Joe Wilson <j@engine.org>', 'Joseph Wilson <jw@mail.net>')).toBe(false);
});
