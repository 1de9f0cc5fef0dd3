// SPDX-License-Identifier: Apache-2.0
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drain, openTestForge, paged, streamOf, type TestForge } from '../forges.fixture.ts';
import { gitlab } from './gitlab.ts';

let test: TestForge;
beforeEach(async () => {
  test = await openTestForge();
});
afterEach(() => test.close());

const PATH = 'group/sub/lamp';
const drained = (id: string) => drain(streamOf(gitlab, id), test.ask, PATH);

// Shapes as documented: https://docs.gitlab.com/api/issues/ and https://docs.gitlab.com/api/merge_requests/
const about = (iid: number, more: object = {}) => ({
  ...{ id: 1000 + iid, iid, title: `Lamp ${iid}`, state: 'opened', labels: ['bug'] },
  web_url: `https://gitlab.com/${PATH}/-/issues/${iid}`,
  author: { id: 1, username: 'ada', state: 'active' },
  created_at: '2026-01-01T00:00:00.000+01:00',
  updated_at: `2026-01-02T00:00:${String(iid).padStart(2, '0')}.500Z`,
  ...{ closed_at: null, assignees: [{ id: 2, username: 'grace' }], ...more },
});

it('reads issues and merge requests, which it numbers apart', async () => {
  const issues = Array.from({ length: 7 }, (_, index) => about(index + 1));
  const merged = { state: 'merged', merged_at: '2026-01-03T00:00:00Z', draft: false };
  const requests = [
    about(1, { ...merged, description: 'Closes #6' }),
    about(2, { state: 'locked', draft: true, author: null }),
  ];
  test.answer = (address) => {
    const since = address.searchParams.get('updated_after') ?? '';
    const rows = address.pathname.endsWith('/issues') ? issues : requests;
    return paged(
      rows.filter(({ updated_at }) => updated_at >= since),
      address,
      3,
    );
  };

  const first = await drained('issues');
  const second = await drained('merge-requests');

  expect(first.items.size).toBe(7);
  expect(first.items.get('issue 1')).toMatchObject({
    openedAt: '2025-12-31T23:00:00Z',
    state: 'open',
    author: { login: 'ada' },
    assignees: ['grace'],
  });
  expect(second.items.get('change-request 1')).toMatchObject({
    state: 'merged',
    closedAt: '2026-01-03T00:00:00Z',
  });
  expect(second.events.get('closes:1')?.item).toEqual({ kind: 'issue', number: 6 });
  expect(second.items.get('change-request 2')).toMatchObject({
    state: 'open',
    isDraft: true,
    author: undefined,
  });
  expect(test.asked[0]).toMatch(/^projects\/group%2Fsub%2Flamp\/issues\?scope=all&/);
});

it('reads who wrote, approved, closed and labelled', async () => {
  const by = (username: string) => ({ id: 1, username });
  const note = (id: number, body: string, more: object = {}) => ({
    ...{ id, body, author: by('grace'), system: true, type: null },
    ...{ created_at: `2026-01-02T00:00:0${id}Z`, ...more },
  });
  const event = (id: number, more: object) => ({
    ...{ id, user: by('ada'), created_at: '2026-01-05T00:00:00Z', ...more },
  });
  test.answer = ({ pathname }) => {
    if (pathname.endsWith('/notes'))
      return {
        json: [
          note(1, 'Please mend the wick.', { system: false }),
          note(2, 'Here.', { system: false, type: 'DiffNote', author: by('project_7_bot_ab12') }),
          note(3, 'approved this merge request'),
          note(4, 'marked this merge request as **ready**'),
          note(5, 'changed the description'),
          note(6, 'assigned to @ada'),
          note(7, 'I would like to work on this', { system: false }),
        ],
      };
    if (pathname.endsWith('/resource_state_events'))
      return { json: [event(1, { state: 'merged' })] };
    return { json: [event(1, { action: 'remove', label: null })] };
  };

  const told = await gitlab.details.reader(test.ask, PATH)([{ kind: 'change-request', number: 5 }]);

  expect([told.problems, told.stopped]).toEqual([[], undefined]);
  const events = told.pages[0]?.events ?? [];
  expect(events.map(({ event: { id, kind, detail } }) => [id, kind, detail])).toEqual([
    ['note:1', 'commented', undefined],
    ['note:2', 'reviewed', 'commented'],
    ['note:3', 'reviewed', 'approved'],
    ['note:4', 'readied', undefined],
    ['note:6', 'assigned', 'ada'],
    ['note:7', 'commented', 'claim'],
    ['state:1', 'merged', undefined],
    ['label:1', 'unlabelled', undefined],
  ]);
  expect(events[1]?.event.actor?.actorClass).toBe('bot');
});

it('reads releases that are out', async () => {
  const release = (tag_name: string, more: object = {}) => ({
    ...{ tag_name, name: `Lamp ${tag_name}`, released_at: '2026-01-01T00:00:00Z' },
    ...{ _links: { self: `https://gitlab.com/${PATH}/-/releases/${tag_name}` }, ...more },
  });
  test.answer = () => ({ json: [release('v2', { upcoming_release: true }), release('v1')] });

  expect([...(await drained('releases')).releases.keys()]).toEqual(['v1']);
});

it('takes webhooks with its token, and asks the lists', () => {
  const body = Buffer.from(
    JSON.stringify({ object_kind: 'issue', project: { path_with_namespace: PATH } }),
  );
  const headers: Readonly<Record<string, string>> = {
    'x-gitlab-token': 'oil',
    'x-gitlab-event-uuid': '13792a34',
  };
  const request = { body, header: (name: string) => headers[name] };

  expect(gitlab.webhook.isSigned(request, 'oil')).toBe(true);
  expect(gitlab.webhook.isSigned(request, 'oil2')).toBe(false);
  expect(gitlab.webhook.read(request)).toEqual({
    ...{ deliveryId: '13792a34', event: 'issue', path: PATH, page: {}, wantsReading: true },
  });
});
