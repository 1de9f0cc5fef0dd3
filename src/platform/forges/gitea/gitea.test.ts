// SPDX-License-Identifier: Apache-2.0
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { drain, openTestForge, paged, streamOf, type TestForge } from '../forges.fixture.ts';
import { gitea } from './gitea.ts';

let test: TestForge;
beforeEach(async () => {
  test = await openTestForge();
});
afterEach(() => test.close());

const PATH = 'ada/lamp';

// Shapes as documented: https://docs.gitea.com/api/ (Issue, TimelineComment, PullReview, Release)
function issueRow(number: number, updated: number, more: object = {}) {
  return {
    ...{ id: 500 + number, number, title: `Lamp ${number}`, state: 'open', closed_at: null },
    html_url: `https://codeberg.org/${PATH}/issues/${number}`,
    user: { id: 1, login: 'ada' },
    created_at: '2026-01-01T01:00:00+01:00',
    updated_at: new Date(Date.parse('2026-01-01T00:00:00Z') + updated * 60_000).toISOString(),
    ...{ labels: [{ id: 1, name: 'bug' }], assignees: null, pull_request: null, ...more },
  };
}

it('reads every item though it lists them by number, and then what changed since', async () => {
  let rows = Array.from({ length: 23 }, (_, index) => issueRow(23 - index, 23 - index));
  test.answer = (address) => {
    const since = Date.parse(address.searchParams.get('since') ?? '') || 0;
    return paged(
      rows.filter((row) => Date.parse(row.updated_at) >= since),
      address,
      5,
    );
  };
  const stream = streamOf(gitea, 'issues');
  const change = (step: number) => {
    // While page 3 is asked for, one is new and one that was read already changes.
    if (step !== 2) return;
    rows = [issueRow(24, 60), ...rows.map((row) => (row.number === 22 ? issueRow(22, 61) : row))];
  };

  const first = await drain(stream, test.ask, PATH, { onStep: change });
  const second = await drain(stream, test.ask, PATH, { mark: first.mark });

  expect(first.items.size).toBe(23);
  expect([...second.items.values()].map(({ number }) => number)).toEqual([24, 23, 22]);
  expect(second.items.get('issue 22')?.updatedAt).toBe('2026-01-01T01:01:00Z');
});

it('reads a change request: merged, and by an account that is gone', async () => {
  const merged = { merged: true, merged_at: '2026-01-02T00:00:00Z', draft: false };
  const row = {
    state: 'closed',
    user: { id: -1, login: 'Ghost' },
    pull_request: merged,
    body: 'Closes #6',
  };
  test.answer = () => ({ json: [issueRow(1, 1, row)] });

  const { items, events } = await drain(streamOf(gitea, 'issues'), test.ask, PATH);

  expect(events.get('closes:1')?.item).toEqual({ kind: 'issue', number: 6 });
  expect(items.get('change-request 1')).toMatchObject({
    ...{ state: 'merged', closedAt: '2026-01-02T00:00:00Z', author: undefined },
    ...{ openedAt: '2026-01-01T00:00:00Z', labels: ['bug'], association: 'unknown' },
  });
});

it('reads what happened: comments, states, labels, reviews', async () => {
  const row = (id: number, type: string, more: object = {}) => ({
    ...{ id, type, user: { login: 'grace' }, created_at: `2026-01-02T00:00:0${id}Z`, ...more },
  });
  const review = (id: number, state: string, submitted_at: string | null) => ({
    ...{ id, state, submitted_at, user: { login: 'grace' } },
  });
  test.answer = ({ pathname }) =>
    pathname.endsWith('/timeline')
      ? {
          json: [
            row(1, 'comment', { body: 'Why?' }),
            row(2, 'label', { body: '1', label: { name: 'bug' } }),
            row(3, 'label', { body: '', label: { name: 'bug' } }),
            row(4, 'assignees', { assignee: { login: 'ada' } }),
            row(5, 'review'),
            row(6, 'merge_pull'),
            row(7, 'comment', { body: 'Please assign me' }),
          ],
        }
      : {
          json: [
            review(1, 'REQUEST_CHANGES', '2026-01-03T00:00:00Z'),
            review(2, 'PENDING', null),
            review(3, 'REQUEST_REVIEW', '2026-01-03T00:00:00Z'),
          ],
        };

  const told = await gitea.details.reader(test.ask, PATH)([{ kind: 'change-request', number: 5 }]);

  const events = told.pages[0]?.events ?? [];
  expect(events.map(({ event: { id, kind, detail } }) => [id, kind, detail])).toEqual([
    ['timeline:1', 'commented', undefined],
    ['timeline:2', 'labelled', 'bug'],
    ['timeline:3', 'unlabelled', 'bug'],
    ['timeline:4', 'assigned', 'ada'],
    ['timeline:6', 'merged', undefined],
    ['timeline:7', 'commented', 'claim'],
    ['review:1', 'reviewed', 'changes-requested'],
  ]);
});

it('takes signed webhooks of Gitea and Forgejo, and asks the lists', () => {
  const body = Buffer.from(JSON.stringify({ action: 'opened', repository: { full_name: PATH } }));
  const signature = createHmac('sha256', 'oil').update(body).digest('hex');
  for (const name of ['gitea', 'forgejo']) {
    const headers: Readonly<Record<string, string>> = {
      [`x-${name}-signature`]: signature,
      [`x-${name}-event`]: 'issues',
      [`x-${name}-delivery`]: 'f6266f16',
    };
    const request = { body, header: (wanted: string) => headers[wanted] };

    expect(gitea.webhook.isSigned(request, 'oil')).toBe(true);
    expect(gitea.webhook.isSigned(request, 'water')).toBe(false);
    expect(gitea.webhook.read(request)).toEqual({
      ...{ deliveryId: 'f6266f16', event: 'issues.opened', path: PATH },
      ...{ page: {}, wantsReading: true },
    });
  }
});
