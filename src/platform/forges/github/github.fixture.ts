// SPDX-License-Identifier: Apache-2.0
// For tests only: rows as GitHub writes them, and a list of them as GitHub gives it.
import { paged } from '../forges.fixture.ts';

export const PATH = 'ada/lamp';

/** So many minutes into 2026. */
export function minute(count: number): string {
  return new Date(Date.parse('2026-01-01T00:00:00Z') + count * 60_000).toISOString();
}

export function issueRow(number: number, updated: number, more: object = {}) {
  return {
    number,
    title: `Issue ${number}`,
    html_url: `https://github.com/${PATH}/issues/${number}`,
    user: { login: 'ada', type: 'User' },
    author_association: 'FIRST_TIME_CONTRIBUTOR',
    created_at: minute(0),
    updated_at: minute(updated),
    closed_at: null,
    state: 'open',
    labels: [{ name: 'bug' }, 'help wanted'],
    assignees: [{ login: 'grace', type: 'User' }, null],
    ...more,
  };
}

/** A list as GitHub gives it: by change, from `since` on, which belongs to it. */
export function byChange(rows: readonly { readonly updated_at: string }[], limit: number) {
  return (address: URL) => {
    const since = address.searchParams.get('since') ?? '';
    const asked = rows
      .filter(({ updated_at }) => Date.parse(updated_at) >= (Date.parse(since) || 0))
      .toSorted((one, other) => Date.parse(one.updated_at) - Date.parse(other.updated_at));
    return paged(asked, address, limit);
  };
}
