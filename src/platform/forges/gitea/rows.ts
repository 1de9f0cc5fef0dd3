// SPDX-License-Identifier: Apache-2.0
// What Gitea's and Forgejo's lists hold, as far as we read it: https://docs.gitea.com/api/
import { z } from 'zod';
import type { ItemEventKind } from '#model';
import { accountOf } from '../accounts.ts';
import type { ForgeRelease, ItemHead, ItemKey, PlacedEvent } from '../forge-page.ts';
import { moment, webAddress } from '../read-rows.ts';
import { detailOf } from '../said-in-texts.ts';

/** An account that is gone is "Ghost" with the id -1. */
const Account = z
  .object({ login: z.string() })
  .nullish()
  .transform((user) => accountOf(user?.login, false));

export const IssueRow = z.object({
  number: z.number().int().positive(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  html_url: webAddress,
  user: Account,
  created_at: moment,
  updated_at: moment,
  closed_at: moment.nullish(),
  state: z.string(),
  labels: z.array(z.object({ name: z.string() })).nullish(),
  assignees: z.array(Account).nullish(),
  pull_request: z
    .object({
      merged: z.boolean().nullish(),
      merged_at: moment.nullish(),
      draft: z.boolean().nullish(),
    })
    .nullish(),
});

export function itemOf(row: z.infer<typeof IssueRow>): ItemHead {
  const pull = row.pull_request;
  const isOpen = row.state === 'open';
  return {
    kind: pull ? 'change-request' : 'issue',
    number: row.number,
    title: row.title ?? '',
    address: row.html_url,
    author: row.user,
    // Gitea does not say how an author stands to the repository.
    association: 'unknown',
    openedAt: row.created_at,
    updatedAt: row.updated_at,
    state: isOpen ? 'open' : pull?.merged ? 'merged' : 'closed',
    closedAt: isOpen ? undefined : (pull?.merged_at ?? row.closed_at ?? row.updated_at),
    isDraft: pull?.draft ?? false,
    labels: (row.labels ?? []).map(({ name }) => name),
    assignees: (row.assignees ?? []).flatMap((one) => one?.login ?? []),
  };
}

export const TimelineRow = z.object({
  id: z.number().int(),
  type: z.string(),
  user: Account,
  created_at: moment,
  /** The text of a comment. Of a label: "1" where it is put on, empty where it is taken off. */
  body: z.string().nullish(),
  label: z.object({ name: z.string() }).nullish(),
  assignee: Account,
  removed_assignee: z.boolean().nullish(),
});
type TimelineRow = z.infer<typeof TimelineRow>;

const KINDS: Readonly<Record<string, ItemEventKind>> = {
  comment: 'commented',
  close: 'closed',
  reopen: 'reopened',
  merge_pull: 'merged',
  issue_ref: 'linked',
  pull_ref: 'linked',
  comment_ref: 'linked',
};

/** Reviews have a list of their own; pushes, renamings and the like are none. */
export function timelineEventOf(item: ItemKey, row: TimelineRow): readonly PlacedEvent[] {
  const kind = kindOf(row);
  if (kind === undefined) return [];
  const said = row.type === 'comment' ? detailOf(row.body) : undefined;
  const detail = row.label?.name ?? row.assignee?.login ?? said;
  const event = { id: `timeline:${row.id}`, kind, at: row.created_at, actor: row.user, detail };
  return [{ item, event }];
}

function kindOf({ type, body, removed_assignee: isRemoved }: TimelineRow) {
  if (type === 'label') return body === '1' ? 'labelled' : 'unlabelled';
  if (type === 'assignees') return isRemoved ? 'unassigned' : 'assigned';
  return KINDS[type];
}

export const ReviewRow = z.object({
  id: z.number().int(),
  user: Account,
  state: z.string(),
  submitted_at: moment.nullish(),
});

const VERDICTS: Readonly<Record<string, string>> = {
  APPROVED: 'approved',
  REQUEST_CHANGES: 'changes-requested',
  COMMENT: 'commented',
};

/** A review that is being written, or was asked for, is none yet. */
export function reviewOf(item: ItemKey, row: z.infer<typeof ReviewRow>): readonly PlacedEvent[] {
  const detail = VERDICTS[row.state];
  if (detail === undefined || !row.submitted_at) return [];
  const event = { id: `review:${row.id}`, at: row.submitted_at, actor: row.user, detail };
  return [{ item, event: { ...event, kind: 'reviewed' } }];
}

export const ReleaseRow = z.object({
  id: z.number().int(),
  tag_name: z.string(),
  name: z.string().nullish(),
  html_url: webAddress.nullish(),
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
      address: row.html_url ?? '',
      publishedAt: row.published_at,
      isPrerelease: row.prerelease ?? false,
    },
  ];
}
