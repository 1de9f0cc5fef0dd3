// SPDX-License-Identifier: Apache-2.0
// What GitLab's lists hold, as far as we read it: https://docs.gitlab.com/api/
import { z } from 'zod';
import type { ForgeAccount, ItemEvent, ItemEventKind } from '#model';
import { accountOf } from '../accounts.ts';
import type { ForgeRelease, ItemHead, ItemKey, PlacedEvent } from '../forge-page.ts';
import { moment, webAddress } from '../read-rows.ts';
import { detailOf } from '../said-in-texts.ts';

// "project_42_bot_1f2e", "group_7_bot": the accounts of access tokens.
const TOKEN_ACCOUNT = /^(?:project|group)_\d+_bot/;

const Account = z
  .object({ username: z.string() })
  .nullish()
  .transform((user): ForgeAccount | undefined =>
    accountOf(user?.username, TOKEN_ACCOUNT.test(user?.username ?? '')),
  );

const about = {
  iid: z.number().int().positive(),
  title: z.string().nullish(),
  web_url: webAddress,
  author: Account,
  created_at: moment,
  updated_at: moment,
  closed_at: moment.nullish(),
  state: z.string(),
  labels: z.array(z.string()).nullish(),
  assignees: z.array(Account).nullish(),
};

export const IssueRow = z.object(about);
export type IssueRow = z.infer<typeof IssueRow>;
export const MergeRequestRow = z.object({
  ...about,
  description: z.string().nullish(),
  merged_at: moment.nullish(),
  draft: z.boolean().nullish(),
});

export function itemOfIssue(row: IssueRow): ItemHead {
  const state = row.state === 'closed' ? 'closed' : 'open';
  const closedAt = state === 'closed' ? (row.closed_at ?? row.updated_at) : undefined;
  return { ...headOf(row), kind: 'issue', state, closedAt, isDraft: false };
}

export function itemOfMergeRequest(row: z.infer<typeof MergeRequestRow>): ItemHead {
  const head = { ...headOf(row), kind: 'change-request', isDraft: row.draft ?? false } as const;
  // "locked" is open but closed to comments while it is merged.
  if (row.state !== 'closed' && row.state !== 'merged')
    return { ...head, state: 'open', closedAt: undefined };
  const closedAt = row.merged_at ?? row.closed_at ?? row.updated_at;
  return { ...head, state: row.state, closedAt };
}

function headOf(row: IssueRow): Omit<ItemHead, 'kind' | 'state' | 'closedAt' | 'isDraft'> {
  return {
    number: row.iid,
    title: row.title ?? '',
    address: row.web_url,
    author: row.author,
    // GitLab does not say how an author stands to the project.
    association: 'unknown',
    openedAt: row.created_at,
    updatedAt: row.updated_at,
    labels: row.labels ?? [],
    assignees: (row.assignees ?? []).flatMap((one) => one?.login ?? []),
  };
}

export const NoteRow = z.object({
  id: z.number().int(),
  body: z.string().nullish(),
  author: Account,
  created_at: moment,
  system: z.boolean().nullish(),
  type: z.string().nullish(),
});
export type NoteRow = z.infer<typeof NoteRow>;

/** What GitLab says in a note of its own: "approved this merge request". States and labels have lists of their own. */
const SAID: readonly (readonly [RegExp, ItemEventKind, string | undefined])[] = [
  [/^approved this merge request/, 'reviewed', 'approved'],
  [/^requested changes/, 'reviewed', 'changes-requested'],
  [/^marked this merge request as \*\*draft\*\*/, 'drafted', undefined],
  [/^marked this merge request as \*\*ready\*\*/, 'readied', undefined],
  [/^assigned to @(?<detail>[\w.-]+)/, 'assigned', undefined],
  [/^unassigned @(?<detail>[\w.-]+)/, 'unassigned', undefined],
  [/^mentioned in (?:merge request |issue )?(?<detail>\S+)/, 'linked', undefined],
];

export function noteOf(item: ItemKey, row: NoteRow): readonly PlacedEvent[] {
  const event = { id: `note:${row.id}`, at: row.created_at, actor: row.author };
  if (!row.system) {
    // A note on a line of a change is a review without a verdict.
    const isReview = row.type === 'DiffNote';
    const kind = isReview ? 'reviewed' : 'commented';
    const detail = isReview ? 'commented' : detailOf(row.body);
    return [{ item, event: { ...event, kind, detail } }];
  }
  return SAID.flatMap(([said, kind, verdict]) => {
    const match = said.exec(row.body ?? '');
    if (match === null) return [];
    return [{ item, event: { ...event, kind, detail: verdict ?? match.groups?.detail } }];
  });
}

export const StateRow = z.object({
  id: z.number().int(),
  user: Account,
  created_at: moment,
  state: z.string(),
});

const STATES: Readonly<Record<string, ItemEventKind>> = {
  closed: 'closed',
  reopened: 'reopened',
  merged: 'merged',
};

export function stateEventOf(item: ItemKey, row: z.infer<typeof StateRow>): readonly PlacedEvent[] {
  const kind = STATES[row.state];
  if (kind === undefined) return [];
  return [{ item, event: { id: `state:${row.id}`, kind, at: row.created_at, actor: row.user } }];
}

export const LabelRow = z.object({
  id: z.number().int(),
  user: Account,
  created_at: moment,
  action: z.enum(['add', 'remove']),
  /** A label that is gone has none. */
  label: z.object({ name: z.string() }).nullish(),
});

export function labelEventOf(item: ItemKey, row: z.infer<typeof LabelRow>): PlacedEvent {
  const event: ItemEvent = {
    id: `label:${row.id}`,
    kind: row.action === 'add' ? 'labelled' : 'unlabelled',
    at: row.created_at,
    actor: row.user,
    detail: row.label?.name,
  };
  return { item, event };
}

export const ReleaseRow = z.object({
  tag_name: z.string(),
  name: z.string().nullish(),
  released_at: moment.nullish(),
  upcoming_release: z.boolean().nullish(),
  _links: z.object({ self: webAddress.nullish() }).nullish(),
});

export function releaseOf(row: z.infer<typeof ReleaseRow>): readonly ForgeRelease[] {
  if (row.upcoming_release || !row.released_at) return [];
  const { tag_name: tag, name, released_at: publishedAt } = row;
  const address = row._links?.self ?? '';
  // GitLab marks no release as one before another.
  return [{ id: tag, tag, name: name || tag, address, publishedAt, isPrerelease: false }];
}
