// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drain, openTestForge, paged, streamOf, type TestForge } from '../forges.fixture.ts';
import { issueRow, minute, PATH } from './github.fixture.ts';
import { github } from './github.ts';

let test: TestForge;
beforeEach(async () => {
  test = await openTestForge();
});
afterEach(() => test.close());

const stream = (id: string) => streamOf(github, id);
const drained = (id: string, options?: Parameters<typeof drain>[3]) =>
  drain(stream(id), test.ask, PATH, options);

interface Recorded {
  readonly response: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

/** What GitHub answered when it was recorded. */
function recorded(scenario: string): readonly Recorded[] {
  const found = createRequire(import.meta.url).resolve(
    `@octokit/fixtures/scenarios/api.github.com/${scenario}/normalized-fixture.json`,
  );
  return JSON.parse(readFileSync(found, 'utf8'));
}

describe('issues as GitHub answered when it was recorded', () => {
  it('are all read, page by page', async () => {
    const pages = recorded('paginate-issues');
    test.answer = (address) => {
      const page = pages[Number(address.searchParams.get('page')) - 1];
      const { link = '', etag = '' } = page?.headers ?? {};
      return { json: page?.response, headers: { link, etag } };
    };

    const { items, problems } = await drained('issues');

    expect(problems).toEqual([]);
    expect([...items.values()].map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 13 }, (_, index) => index + 1),
    );
    expect(items.get('issue 13')).toEqual({
      kind: 'issue',
      number: 13,
      title: 'Test issue 13',
      address: 'https://github.com/octokit-fixture-org/paginate-issues/issues/13',
      author: { login: 'octokit-fixture-user-a', actorClass: 'human' },
      association: 'member',
      openedAt: '2017-10-10T16:00:00Z',
      updatedAt: '2017-10-10T16:00:00Z',
      state: 'open',
      closedAt: undefined,
      isDraft: false,
      labels: [],
      assignees: [],
    });
  });
});

describe('what GitHub tells', () => {
  it('of a change request: whether it was merged, what it closes, and nothing of an author who is gone', async () => {
    const merged = {
      state: 'closed',
      closed_at: minute(9),
      user: { login: 'ghost', type: 'User' },
    };
    const pull = { pull_request: { merged_at: minute(8) }, draft: false };
    const rows = [
      issueRow(1, 9, { ...merged, ...pull }),
      issueRow(2, 9, { ...merged, pull_request: { merged_at: null }, user: null }),
      issueRow(3, 9, {
        pull_request: {},
        body: 'Fixes #4, see #7.',
        draft: true,
        user: { login: 'dependabot[bot]', type: 'Bot' },
      }),
    ];
    test.answer = () => ({ json: rows });

    const { items, events } = await drained('issues');

    expect([...events.values()]).toEqual([
      {
        item: { kind: 'issue', number: 4 },
        event: {
          ...{ id: 'closes:3', kind: 'linked', at: '2026-01-01T00:00:00Z' },
          actor: { login: 'dependabot[bot]', actorClass: 'bot' },
          detail: `https://github.com/${PATH}/issues/3`,
        },
      },
    ]);
    expect(items.get('change-request 1')).toMatchObject({
      state: 'merged',
      closedAt: '2026-01-01T00:08:00Z',
      author: undefined,
      association: 'newcomer',
      labels: ['bug', 'help wanted'],
      assignees: ['grace'],
    });
    expect(items.get('change-request 2')).toMatchObject({ state: 'closed', author: undefined });
    expect(items.get('change-request 3')).toMatchObject({
      state: 'open',
      isDraft: true,
      author: { actorClass: 'bot' },
    });
  });

  it('of comments and reviews, with the item they are of', async () => {
    const comment = (id: number, place: string, body?: string) => ({
      ...{ id, user: { login: 'grace' }, author_association: 'MEMBER' },
      html_url: `https://github.com/${PATH}/${place}`,
      ...{ created_at: minute(1), updated_at: minute(2), body },
    });
    const review = (id: number, state: string, submitted_at: string | null) => ({
      ...{ id, user: { login: 'grace' }, author_association: 'MEMBER', state, submitted_at },
      html_url: `https://github.com/${PATH}/pull/5#pullrequestreview-${id}`,
    });
    test.answer = ({ pathname }) => {
      if (pathname.endsWith('/issues/comments'))
        return {
          json: [
            comment(1, 'issues/4#issuecomment-1', 'Can I take this?'),
            comment(2, 'pull/5#issuecomment-2', 'Thank you'),
          ],
        };
      if (pathname.endsWith('/pulls/comments'))
        return { json: [comment(1, 'pull/5#discussion_r1')] };
      return { json: [review(1, 'CHANGES_REQUESTED', minute(3)), review(2, 'PENDING', null)] };
    };

    const comments = await drained('comments');
    const onLines = await drained('review-comments');
    const item = { kind: 'change-request', number: 5 } as const;
    const reviews = await github.details.reader(test.ask, PATH)([item]);

    expect(
      [...comments.events.values()].map(({ item: of, event }) => [event.id, of.kind, event.detail]),
    ).toEqual([
      ['comment:1', 'issue', 'claim'],
      ['comment:2', 'change-request', undefined],
    ]);
    expect([...onLines.events.keys()]).toEqual(['review-comment:1']);
    expect(reviews).toMatchObject({
      pages: [{ events: [{ item, event: { id: 'review:1', detail: 'changes-requested' } }] }],
    });
  });

  it('of events, back to where the last reading began', async () => {
    const row = (id: number, event = 'closed') => ({
      ...{ id, event, created_at: minute(id), actor: { login: 'ada' } },
      issue: { number: id, ...(id % 2 === 0 && { pull_request: {} }) },
    });
    let rows = Array.from({ length: 9 }, (_, index) => row(9 - index));
    test.answer = (address) => paged(rows, address, 3);

    const first = await drained('events', {
      // Two come in front while the second page is asked for.
      onStep: (step) => {
        if (step === 1) rows = [row(11), row(10, 'labeled'), ...rows];
      },
    });
    const asked = test.asked.length;
    const second = await drained('events', { mark: first.mark });

    expect([...first.events.keys()].toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      Array.from({ length: 9 }, (_, index) => `event:${index + 1}`),
    );
    expect([...second.events.keys()]).toEqual(['event:11', 'event:10', 'event:9']);
    expect(test.asked.length - asked).toBe(1);
    expect(second.events.get('event:10')).toMatchObject({
      item: { kind: 'change-request', number: 10 },
      event: { kind: 'labelled' },
    });
  });

  it('of releases: no drafts', async () => {
    const release = (id: number, more: object = {}) => ({
      ...{
        id,
        tag_name: `v${id}`,
        name: '',
        html_url: `https://github.com/${PATH}/releases/v${id}`,
      },
      ...{ draft: false, prerelease: id === 2, published_at: minute(id), ...more },
    });
    test.answer = () => ({ json: [release(1), release(2), release(3, { draft: true })] });

    const { releases } = await drained('releases');

    expect([...releases.values()].map(({ name, isPrerelease }) => [name, isPrerelease])).toEqual([
      ['v1', false],
      ['v2', true],
    ]);
  });

  it('nothing where issues are switched off', async () => {
    test.answer = () => (reply) => void reply.writeHead(410).end();

    expect(await drained('issues')).toEqual({
      ...{ items: new Map(), events: new Map(), releases: new Map() },
      ...{ problems: [], mark: {} },
    });
  });
});
