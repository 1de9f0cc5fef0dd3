// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import { type Principal, Refusal } from '#model';
import { byName, sayingWho } from './who-by-name.ts';

const ada: Principal = { organisationId: 7, actor: 'account:3', role: 'lead' };
const office = {
  identity: {
    actorNames: async (organisationId: number) =>
      new Map(organisationId === 7 ? [['account:3', 'Ada']] : []),
  },
};

it('says who by name wherever a field says who, and leaves keys, subjects and commands alone', async () => {
  const at = '2027-01-01T00:00:00Z';
  const reply = {
    by: 'account:3',
    subject: 'account:3',
    trail: [
      { at, actor: 'account:3', sentence: 'By account:3.' },
      { at, actor: 'cli:eve', sentence: '' },
      { at, actor: 'account:9', sentence: '' },
    ],
    absent: undefined,
  };

  expect(await byName(office, ada, reply)).toEqual({
    by: 'Ada',
    subject: 'account:3',
    trail: [
      { at, actor: 'Ada', sentence: 'By account:3.' },
      { at, actor: 'cli:eve', sentence: '' },
      { at, actor: 'account:9', sentence: '' },
    ],
    absent: undefined,
  });
});

it('names nobody of another organisation', async () => {
  const reply = { madeBy: 'account:3' };

  expect(await byName(office, { ...ada, organisationId: 8 }, reply)).toEqual(reply);
});

it('stands before a room: replies, refusals; bytes and what is no promise pass through', async () => {
  const bytes = new Uint8Array([1]);
  const refusal = new Refusal('conflict', 'a/b', 'It was undone by account:3.', 'Look again.');
  const room = sayingWho(office, {
    version: '1',
    now: () => 'now',
    one: async (_: Principal, decidedBy: string) => ({ decidedBy }),
    file: async (_: Principal) => bytes,
    undo: async (_: Principal) => Promise.reject(refusal),
  });

  expect([room.version, room.now(), await room.file(ada)]).toEqual(['1', 'now', bytes]);
  expect(await room.one(ada, 'account:3')).toEqual({ decidedBy: 'Ada' });
  await expect(room.undo(ada)).rejects.toMatchObject({
    code: 'a/b',
    message: 'It was undone by Ada.',
    next: 'Look again.',
  });
});
