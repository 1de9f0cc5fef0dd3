// SPDX-License-Identifier: Apache-2.0
// What GitHub's lists and webhooks hold, as far as we read it: https://docs.github.com/rest
import { z } from 'zod';
import type { ItemEvent, ItemEventKind } from '#model';
import { accountOf, associationOf } from '../accounts.ts';
import type { ForgeRelease, ItemHead, ItemKey, PlacedEvent } from '../forge-page.ts';
import { moment, webAddress } from '../read-rows.ts';
import { detailOf } from '../said-in-texts.ts';

const Account = z
  .object({ login: z.string(), type: z.string().optional() })
  .nullish()
  .transform((user) => accountOf(user?.login, user?.type === 'Bot'));
const Id = z.union([z.number().int(), z.string()]);
const Label = z.union([
  z.string(),
  z.object({ name: z.string().nullish() }).transform(({ name }) => name ?? ''),
]);

const about = {
  number: z.number().int().positive(),
  title: z.string().nullish(),
  html_url: webAddress,
  user: Account,
  author_association: z.string().nullish(),
  created_at: moment,
  updated_at: moment,
  closed_at: moment.nullish(),
  state: z.string(),
  draft: z.boolean().nullish(),
  labels: z.array(Label).nullish(),
  assignees: z.array(Account).nullish(),
};

/** A row of /issues: a change request is an issue that knows its pull request. */
export const IssueRow = z.object({
  ...about,
  body: z.string().nullish(),
  pull_request: z.object({ merged_at: moment.nullish() }).nullish(),
});
export type IssueRow = z.infer<typeof IssueRow>;

/** A pull request of its own, as webhooks send it. */
export const PullRow = z.object({ ...about, merged_at: moment.nullish() });

export function itemOfIssue(row: IssueRow): ItemHead {
  const { pull_request: pull } = row;
  return itemOf(row, pull ? 'change-request' : 'issue', pull?.merged_at ?? undefined);
}

export function itemOfPull(row: z.infer<typeof PullRow>): ItemHead {
  return itemOf(row, 'change-request', row.merged_at ?? undefined);
}

function itemOf(
  row: Omit<IssueRow, 'pull_request'>,
  kind: ItemKey['kind'],
  mergedAt: ItemHead['closedAt'],
): ItemHead {
  const closedAt = mergedAt ?? row.closed_at ?? undefined;
  const isOpen = row.state === 'open';
  return {
    kind,
    number: row.number,
    title: row.title ?? '',
    address: row.html_url,
    author: row.user,
    association: associationOf(row.author_association),
    openedAt: row.created_at,
    updatedAt: row.updated_at,
    state: isOpen ? 'open' : mergedAt ? 'merged' : 'closed',
    closedAt: isOpen ? undefined : closedAt,
    isDraft: row.draft ?? false,
    labels: row.labels ?? [],
    assignees: (row.assignees ?? []).flatMap((one) => one?.login ?? []),
  };
}

const written = {
  id: Id,
  user: Account,
  author_association: z.string().nullish(),
  html_url: webAddress,
};

/** A comment below an issue or a change request: ".../pull/12#issuecomment-1" or ".../issues/12#issuecomment-1". */
export const CommentRow = z.object({
  ...written,
  created_at: moment,
  updated_at: moment,
  body: z.string().nullish(),
});
export type CommentRow = z.infer<typeof CommentRow>;

export function commentOf(row: CommentRow): PlacedEvent | undefined {
  const item = itemAt(row.html_url);
  const event = { ...eventOf('comment', row, row.created_at), kind: 'commented' } as const;
  return item && { item, event: { ...event, detail: detailOf(row.body) } };
}

/** A comment on a line of a change request. */
export function reviewCommentOf(row: CommentRow): PlacedEvent | undefined {
  const item = itemAt(row.html_url);
  return (
    item && {
      item,
      event: { ...eventOf('review-comment', row, row.created_at), kind: 'commented' },
    }
  );
}

export const ReviewRow = z.object({
  ...written,
  state: z.string(),
  /** A review that is being written has none. */
  submitted_at: moment.nullish(),
});
export type ReviewRow = z.infer<typeof ReviewRow>;

export function reviewOf(item: ItemKey, row: Omit<ReviewRow, 'html_url'>): readonly PlacedEvent[] {
  const { submitted_at: at } = row;
  if (!at) return [];
  const detail = row.state.toLowerCase().replaceAll('_', '-');
  return [{ item, event: { ...eventOf('review', row, at), kind: 'reviewed', detail } }];
}

function eventOf(
  what: string,
  { id, user, author_association }: Pick<CommentRow, 'id' | 'user' | 'author_association'>,
  at: ItemEvent['at'],
): Omit<ItemEvent, 'kind'> {
  return { id: `${what}:${id}`, at, actor: user, association: associationOf(author_association) };
}

const ADDRESS = /\/(?<list>issues|pull)\/(?<number>\d+)(?:[#?/]|$)/;

function itemAt(address: string): ItemKey | undefined {
  const { list, number } = ADDRESS.exec(address)?.groups ?? {};
  if (number === undefined) return undefined;
  return { kind: list === 'pull' ? 'change-request' : 'issue', number: Number(number) };
}

/** A row of /issues/events. */
export const IssueEventRow = z.object({
  id: z.number().int(),
  event: z.string(),
  created_at: moment,
  actor: Account,
  label: z.object({ name: z.string().nullish() }).nullish(),
  assignee: Account,
  issue: z.object({ number: z.number().int(), pull_request: z.object({}).nullish() }).nullish(),
});
export type IssueEventRow = z.infer<typeof IssueEventRow>;

const KINDS: Readonly<Record<string, ItemEventKind>> = {
  closed: 'closed',
  reopened: 'reopened',
  merged: 'merged',
  labeled: 'labelled',
  unlabeled: 'unlabelled',
  assigned: 'assigned',
  unassigned: 'unassigned',
  connected: 'linked',
  'cross-referenced': 'linked',
  convert_to_draft: 'drafted',
  converted_to_draft: 'drafted',
  ready_for_review: 'readied',
};

/** Mentions, subscriptions, renamings and the like are none. */
export function issueEventOf(row: IssueEventRow): readonly PlacedEvent[] {
  const kind = KINDS[row.event];
  if (kind === undefined || !row.issue) return [];
  const item = {
    kind: row.issue.pull_request ? 'change-request' : 'issue',
    number: row.issue.number,
  } as const;
  const detail = row.label?.name ?? row.assignee?.login;
  const event = { id: `event:${row.id}`, kind, at: row.created_at, actor: row.actor, detail };
  return [{ item, event }];
}

export const ReleaseRow = z.object({
  id: Id,
  tag_name: z.string(),
  name: z.string().nullish(),
  html_url: webAddress,
  draft: z.boolean().nullish(),
  prerelease: z.boolean().nullish(),
  published_at: moment.nullish(),
});

export function releaseOf(row: z.infer<typeof ReleaseRow>): readonly ForgeRelease[] {
  if (row.draft || !row.published_at) return [];
  return [
    {
      id: String(row.id),
      tag: row.tag_name,
      name: row.name || row.tag_name,
      address: row.html_url,
      publishedAt: row.published_at,
      isPrerelease: row.prerelease ?? false,
    },
  ];
}
