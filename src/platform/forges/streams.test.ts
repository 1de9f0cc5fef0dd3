// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drain, openTestForge, streamOf, type TestForge } from './forges.fixture.ts';
import { byChange, issueRow, minute, PATH } from './github/github.fixture.ts';
import { github } from './github/github.ts';

let test: TestForge;
beforeEach(async () => {
  test = await openTestForge();
});
afterEach(() => test.close());

const stream = (id: string) => streamOf(github, id);
const drained = (id: string, options?: Parameters<typeof drain>[3]) =>
  drain(stream(id), test.ask, PATH, options);

describe('a list by change', () => {
  it('leaves nothing out though items change while it is read', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => issueRow(index + 1, index));
    test.answer = byChange(rows, 4);
    const change = (step: number) => {
      // What was read on the first page moves to the end, and all others one place forward.
      const row = rows[step];
      if (row && step < 10) row.updated_at = minute(100 + step);
    };

    const { items } = await drained('issues', { onStep: change });

    expect(items.size).toBe(25);
    expect(items.get('issue 3')?.updatedAt).toBe('2026-01-01T01:42:00Z');
  });

  it('goes on where many changed in one second', async () => {
    const rows = Array.from({ length: 23 }, (_, index) => issueRow(index + 1, 7));
    test.answer = byChange(rows, 5);

    expect((await drained('issues')).items.size).toBe(23);
  });

  it('goes on where it was when it stopped, and asks for nothing when nothing has changed', async () => {
    const rows = Array.from({ length: 12 }, (_, index) => issueRow(index + 1, index));
    const answer = byChange(rows, 4);
    test.answer = (address, request) => {
      if (request.headers['if-none-match'] === '"7"')
        return (reply) => void reply.writeHead(304).end();
      const told = answer(address);
      return { ...told, headers: { ...told.headers, etag: '"7"' } };
    };
    const first = await stream('issues').read(test.ask, PATH, undefined);
    if (first.kind !== 'told') throw new Error('nothing told');

    const rest = await drained('issues', { mark: first.mark });
    const again = await drained('issues', { mark: rest.mark });

    expect(first.page.items?.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(rest.items.size).toBe(9);
    expect(again).toMatchObject({ items: new Map(), mark: rest.mark });
  });

  it('says which rows it cannot read, and keeps the others', async () => {
    const broken = { ...issueRow(2, 2), created_at: 'yesterday' };
    test.answer = () => ({ json: [issueRow(1, 1), broken, 'x', issueRow(3, 3)] });

    const { items, problems } = await drained('issues');

    expect([...items.keys()]).toEqual(['issue 1', 'issue 3']);
    expect(problems).toMatchObject([{ code: 'forges/unreadable' }]);
    expect(problems[0]?.message).toContain('2 of 4 cannot be read');
  });
});

it.each(['issues', 'events', 'releases'])(
  'an answer that is no list does not end the reading of %s',
  async (id) => {
    test.answer = () => ({ json: { message: 'We will be back' } });

    const { failed, mark } = await drained(id);

    expect(failed?.problem.message).toContain('it is no list');
    expect(mark).toBeUndefined();
  },
);
