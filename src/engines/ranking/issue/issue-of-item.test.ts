// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import {
  type ForgeItem,
  type Instant,
  type ItemEvent,
  instantOfUnixSeconds,
  secondsOf,
} from '#model';
import { newcomersAmong } from '../project/newcomers.ts';
import { receptionOf } from '../project/reception.ts';
import { drawOf } from './chance.ts';
import { issueOfItem } from './issue-of-item.ts';

const NOW = instantOfUnixSeconds(1_780_000_000);
const daysAgo = (days: number): Instant => instantOfUnixSeconds(secondsOf(NOW) - days * 86_400);
const human = (login: string) => ({ login, actorClass: 'human' }) as const;

function item(more: Partial<ForgeItem> = {}): ForgeItem {
  return {
    kind: 'issue',
    number: 1,
    title: 'The lamp flickers',
    address: 'https://example.org/1',
    author: human('eve'),
    association: 'newcomer',
    openedAt: daysAgo(100),
    updatedAt: daysAgo(100),
    state: 'open',
    isDraft: false,
    labels: [],
    assignees: [],
    events: [],
    ...more,
  };
}

function event(days: number, more: Partial<ItemEvent> = {}): ItemEvent {
  return {
    id: `comment:${days}`,
    kind: 'commented',
    at: daysAgo(days),
    actor: human('ada'),
    association: 'member',
    ...more,
  };
}

describe('issueOfItem', () => {
  it('tells how long ago somebody of the project looked at it', () => {
    const bot = event(1, { actor: { login: 'robot', actorClass: 'bot' } });
    const stranger = event(2, { association: 'none' });

    const issue = issueOfItem(item({ events: [event(40), stranger, bot] }), new Set(), NOW);

    expect(issue).toMatchObject({
      ageDays: 100,
      maintainerTouchDays: 40,
      isAssigned: false,
      isOpen: true,
    });
    expect(issueOfItem(item(), new Set(), NOW).maintainerTouchDays).toBeUndefined();
    expect(issueOfItem(item({ association: 'member' }), new Set(), NOW).maintainerTouchDays).toBe(
      100,
    );
  });

  it('is closed to others while a change that is linked is open', () => {
    const linked = item({
      events: [event(3, { kind: 'linked', detail: 'https://example.org/2' })],
    });

    expect(issueOfItem(linked, new Set(['https://example.org/2']), NOW).hasOpenChange).toBe(true);
    expect(issueOfItem(linked, new Set(), NOW).hasOpenChange).toBe(false);
  });

  it('knows who wrote it, and when somebody last said that they take it', () => {
    const claimed = item({
      association: 'none',
      events: [50, 20, 3].map((ago) =>
        event(ago, { kind: 'commented', detail: ago === 3 ? undefined : 'claim' }),
      ),
    });

    expect(issueOfItem(claimed, new Set(), NOW)).toMatchObject({
      claimedDays: 20,
      isOfProject: false,
    });
    expect(
      issueOfItem(item({ association: 'unknown' }), new Set(), NOW).isOfProject,
    ).toBeUndefined();
  });
});

describe('receptionOf', () => {
  it('counts what outsiders sent and how long they waited, those still waiting among them', () => {
    const change = (more: Partial<ForgeItem>) => item({ kind: 'change-request', ...more });
    const items = [
      change({ state: 'merged', events: [event(99)] }),
      change({ state: 'merged', events: [event(98)] }),
      change({ state: 'closed', events: [event(90)] }),
      change({ state: 'open' }),
      change({ state: 'closed', association: 'member' }),
      change({ state: 'closed', openedAt: daysAgo(800) }),
    ];

    const { outsiderMergeRatio, daysToFirstResponse } = receptionOf(items, NOW);

    expect(outsiderMergeRatio).toBeCloseTo(2 / 3, 10);
    expect(daysToFirstResponse).toBe(10);
  });

  it('says nothing where hardly anybody came', () => {
    expect(receptionOf([item(), item()], NOW)).toEqual({
      outsiderMergeRatio: undefined,
      daysToFirstResponse: undefined,
    });
  });
});

describe('newcomersAmong', () => {
  const merged = (login: string, days: number, more: Partial<ForgeItem> = {}) =>
    item({
      kind: 'change-request',
      state: 'merged',
      author: human(login),
      closedAt: daysAgo(days),
      ...more,
    });

  it('counts whose first change was merged within a year and closed an issue, and the issues that are open', () => {
    const items = [
      item(),
      item({
        ...{ state: 'closed', closedAt: daysAgo(3) },
        events: ['eve', 'old', 'tom'].map((who) => event(3, { kind: 'linked', detail: who })),
      }),
      merged('eve', 200, { address: 'eve' }),
      merged('Eve', 10),
      merged('typo', 10),
      merged('ada', 20, { association: 'member' }),
      merged('robot', 20, { author: { login: 'robot', actorClass: 'bot' } }),
      merged('old', 400),
      merged('old', 5, { address: 'old' }),
      merged('tom', 30, { state: 'closed', address: 'tom' }),
      merged('ghost', 30, { author: undefined }),
    ];

    const draw = drawOf(issueOfItem(item(), new Set(), NOW));
    expect(newcomersAmong(items, NOW)).toEqual({ merged: 1, openIssues: 1, draw });
  });
});
