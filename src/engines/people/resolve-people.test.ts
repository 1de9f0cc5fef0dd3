// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { ActorClass } from '#model';
import { identity } from './identity.fixture.ts';
import { resolvePeople } from './resolve-people.ts';

function peopleOf(...texts: readonly string[]): readonly (readonly string[])[] {
  const { people } = resolvePeople(texts.map((text) => identity(text)));
  return people.map(({ identities }) => identities.map((i) => texts[i] ?? '').sort());
}

function areOne(a: string, b: string): boolean {
  return peopleOf(a, b).length === 1;
}

function isAsked(a: string, b: string): boolean {
  return resolvePeople([identity(a), identity(b)]).suggestions.length === 1;
}

describe('identities of one person', () => {
  it.each([
    ['the same address, in other letters', 'Ada Lovelace <ada@engine.org>', 'ada <Ada@Engine.org>'],
    [
      'the same account of a forge',
      'Ada <12+countess@users.noreply.github.com>',
      'A. L. <countess@users.noreply.github.com>',
    ],
    [
      'the same account of another forge',
      'Ada <12-countess@users.noreply.gitlab.com>',
      'A. L. <12-countess@users.noreply.gitlab.com>',
    ],
    [
      'the same uncommon full name',
      'Ada Lovelace <ada@engine.org>',
      'Ada Lovelace <countess@mail.net>',
    ],
    ['the family name first', 'Lovelace, Ada <ada@engine.org>', 'Ada Lovelace <countess@mail.net>'],
    ['no marks on letters', 'Gaël Varoquaux <g@engine.org>', 'Gael Varoquaux <gv@mail.net>'],
    ['an umlaut written out', 'Jörg Brückner <jb@engine.org>', 'Joerg Brueckner <joerg@mail.net>'],
    ['another alphabet', 'Юрий Кашницкий <yk@engine.org>', 'Yuriy Kashnitskiy <k@mail.net>'],
    [
      'a middle name left out',
      'Ada King Lovelace <ada@engine.org>',
      'Ada Lovelace <countess@mail.net>',
    ],
    [
      'a nickname in brackets',
      'Ada Lovelace (ada) <ada@engine.org>',
      'Ada Lovelace <countess@mail.net>',
    ],
    [
      'an initial, and the same user name',
      'A. Lovelace <countess@engine.org>',
      'Ada Lovelace <countess@mail.net>',
    ],
    [
      'a short form, and the same user name',
      'Bill Lovelace <countess@engine.org>',
      'William Lovelace <countess@mail.net>',
    ],
    [
      'an account as a name',
      'countess1815 <a@mail.net>',
      'countess1815 <9+countess1815@users.noreply.github.com>',
    ],
    [
      'an address that spells the name out',
      'xyz <ada.lovelace@mail.net>',
      'Ada Lovelace <al@engine.org>',
    ],
    ['an address spelt with words', 'Ada <ada at engine dot org>', 'Lovelace <ada@engine.org>'],
  ])('are known by %s', (_, a, b) => {
    expect(areOne(a, b)).toBe(true);
  });

  it('are explained: two reasons that together convince', () => {
    const { people } = resolvePeople([
      identity('A. Lovelace <countess@engine.org>'),
      identity('Ada Lovelace <countess@mail.net>'),
    ]);

    expect(people[0]?.merges).toEqual([
      {
        identities: [0, 1],
        score: 0.952,
        reasons: [
          { what: 'same name with initials', weight: 0.6 },
          { what: 'same user name "countess"', weight: 0.88 },
        ],
      },
    ]);
  });
});

describe('identities that stay apart', () => {
  it.each([
    ['one word for a name', 'dave <dave@engine.org>', 'dave <dave@mail.net>'],
    ['one word for a name, a rare one', 'lzha97 <l@engine.org>', 'lzha97 <z@mail.net>'],
    [
      'a common name at unrelated domains',
      'John Smith <john@engine.org>',
      'John Smith <jsmith@mail.net>',
    ],
    ['a common name in the other order', 'Wei Wang <ww@engine.org>', 'Wang Wei <wang@mail.net>'],
    [
      'the same user name, made of two names',
      'John Smith <jsmith@engine.org>',
      'Jane Smith <jsmith@mail.net>',
    ],
    ['no name and no address', ' <>', ' <>x'],
    ['a machine without a name', 'root <root@localhost>', 'root <root@localhost>.'],
    [
      'a mailbox that is nobody’s',
      'Ada Lovelace <noreply@github.com>',
      'Charles Babbage <noreply@github.com>',
    ],
    ['father and son', 'Ada Lovelace Jr. <ada@engine.org>', 'Ada Lovelace Sr. <a@mail.net>'],
    ['Talbot and Abbott', 'Fox Talbot <fox@engine.org>', 'Fox Abbott <fox@mail.net>'],
  ])('for all they have in common is %s', (_, a, b) => {
    expect(areOne(a, b)).toBe(false);
  });

  it('are asked about where it is likely', () => {
    expect(isAsked('John Smith <john@engine.org>', 'John Smith <jsmith@mail.net>')).toBe(true);
    expect(isAsked('Charles Babbage <cb@engine.org>', 'Charles Babage <c@mail.net>')).toBe(true);
    expect(isAsked('dave <dave@engine.org>', 'dave <dave@mail.net>')).toBe(false);
  });

  it('of a program and a person, even at one address', () => {
    const person = identity('Ada Lovelace <ada@engine.org>');
    const bot = identity('ada-bot <ada@engine.org>', { kind: 'bot' as ActorClass });

    const { people, suggestions } = resolvePeople([person, bot]);

    expect(people.map(({ kind }) => kind).sort()).toEqual(['bot', 'human']);
    expect(suggestions[0]?.against).toBe('one is a program');
  });

  it('though many share a mailbox', () => {
    const names = ['Ada Lovelace', 'Charles Babbage', 'Grace Hopper', 'Alan Turing'];

    expect(peopleOf(...names.map((name) => `${name} <patches@engine.org>`))).toHaveLength(4);
  });
});

describe('what is decided', () => {
  const two = [identity('Ada Lovelace <ada@engine.org>'), identity('Ada Lovelace <al@mail.net>')];

  it('by hand keeps apart what the rules would join', () => {
    const { people, suggestions } = resolvePeople(two, [
      { identities: [0, 1], verdict: 'different' },
    ]);

    expect(people).toHaveLength(2);
    expect(suggestions).toEqual([]);
  });

  it('by hand joins what has nothing in common', () => {
    const others = [identity('dave <d@engine.org>'), identity('Ada Lovelace <al@mail.net>')];

    expect(resolvePeople(others, [{ identities: [0, 1], verdict: 'same' }]).people).toHaveLength(1);
  });

  it('by .mailmap names the person', () => {
    const declared = { name: 'Countess', email: 'countess@engine.org' };
    const known = two.map((one) => ({ ...one, declared }));

    expect(resolvePeople(known).people).toMatchObject([{ ...declared, identities: [0, 1] }]);
  });

  it('by .mailmap keeps two names apart', () => {
    const known = [
      identity('x <shared1@engine.org>', {
        declared: { name: 'Ada Lovelace', email: 'a@engine.org' },
      }),
      identity('y <shared1@engine.org>', {
        declared: { name: 'Grace Hopper', email: 'g@engine.org' },
      }),
    ];

    expect(resolvePeople(known).people).toHaveLength(2);
  });

  it('holds for the whole person: never merged through a third', () => {
    const three = [...two, identity('Ada Lovelace <lovelace@third.net>')];

    const { people } = resolvePeople(three, [{ identities: [0, 1], verdict: 'different' }]);

    expect(people.some(({ identities }) => identities.includes(0) && identities.includes(1))).toBe(
      false,
    );
  });
});

it('a name that stands on one commit of another’s address draws nobody in', () => {
  const { people } = resolvePeople([
    identity('Ada Lovelace <ada@engine.org>', { commits: 500 }),
    identity('Grace Hopper <ada@engine.org>', { commits: 1 }),
    identity('Grace Hopper <grace@mail.net>', { commits: 40 }),
  ]);

  expect(people.map(({ identities }) => identities)).toEqual([[0, 1], [2]]);
});
