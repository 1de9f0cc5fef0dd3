// SPDX-License-Identifier: Apache-2.0
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ActorClass } from '#model';
import { identity } from './identity.fixture.ts';
import { resolvePeople } from './resolve-people.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('Ada Lovelace', 'A. Lovelace', 'dave', 'John Smith', 'Lovelace, Ada', 'root', ''),
);
const anyIdentity = fc.record({
  name: anyText,
  email: fc.oneof(
    anyText,
    fc.constantFrom('ada@engine.org', 'a@b.com', 'x@users.noreply.github.com', '?@?'),
  ),
  kind: fc.constantFrom<ActorClass>('human', 'bot', 'agent'),
  commits: fc.nat(100),
});

it('every identity is in exactly one person, with one merge fewer than identities', () => {
  fc.assert(
    fc.property(fc.array(anyIdentity, { maxLength: 30 }), (identities) => {
      const { people } = resolvePeople(identities);

      const places = people.flatMap((person) => person.identities);
      expect([...places].sort((a, b) => a - b)).toEqual(identities.map((_, i) => i));
      for (const { identities: members, merges } of people)
        expect(merges).toHaveLength(members.length - 1);
    }),
  );
});

it('no name of one word joins two addresses', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{2,12}\d{0,2}$/), (word) => {
      expect(
        resolvePeople([
          identity(`${word} <first@engine.org>`),
          identity(`${word} <second@mail.net>`),
        ]).people,
      ).toHaveLength(2);
    }),
  );
});
