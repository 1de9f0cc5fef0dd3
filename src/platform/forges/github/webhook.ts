// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Forge } from '../forge.ts';
import type { ForgePage, ItemKey } from '../forge-page.ts';
import { isHmacOf, objectIn } from '../signatures.ts';
import {
  CommentRow,
  commentOf,
  IssueRow,
  itemOfIssue,
  itemOfPull,
  PullRow,
  ReleaseRow,
  ReviewRow,
  releaseOf,
  reviewCommentOf,
  reviewOf,
} from './rows.ts';

const About = z.object({
  action: z.string().optional().catch(undefined),
  repository: z.object({ full_name: z.string() }).optional().catch(undefined),
});

/** What is told by an event: what stands in it under an id of its own. The rest (who closed, labelled ...) only lists tell. */
interface Event {
  page(payload: unknown, action: string): ForgePage | undefined;
  readonly wantsReading: boolean;
}

const Issues = z.object({ issue: IssueRow });
const Pull = z.object({ pull_request: PullRow });
const IssueComment = z.object({ issue: IssueRow, comment: CommentRow });
const PullComment = z.object({ comment: CommentRow });
const Review = z.object({
  pull_request: z.object({ number: z.number().int() }),
  review: ReviewRow,
});
const Release = z.object({ release: ReleaseRow });

const GONE = new Set(['deleted', 'transferred']);

const EVENTS: Readonly<Record<string, Event>> = {
  issues: event(true, Issues, ({ issue }, action) => {
    const item = itemOfIssue(issue);
    return GONE.has(action) ? { removedItems: [keyOf(item)] } : { items: [item] };
  }),
  pull_request: event(true, Pull, ({ pull_request }) => ({ items: [itemOfPull(pull_request)] })),
  issue_comment: event(false, IssueComment, ({ issue, comment }, action) => {
    const placed = commentOf(comment);
    const items = [itemOfIssue(issue)];
    if (placed === undefined) return { items };
    if (action !== 'deleted') return { items, events: [placed] };
    return { items, removedEvents: [{ item: placed.item, id: placed.event.id }] };
  }),
  pull_request_review_comment: event(false, PullComment, ({ comment }, action) => {
    const placed = reviewCommentOf(comment);
    if (placed === undefined) return {};
    if (action !== 'deleted') return { events: [placed] };
    return { removedEvents: [{ item: placed.item, id: placed.event.id }] };
  }),
  pull_request_review: event(false, Review, ({ pull_request: { number }, review }) => ({
    events: reviewOf({ kind: 'change-request', number }, review),
  })),
  release: event(false, Release, ({ release }, action) =>
    action === 'deleted' || action === 'unpublished'
      ? { removedReleases: [String(release.id)] }
      : { releases: releaseOf(release) },
  ),
};

function event<Shape>(
  wantsReading: boolean,
  shape: z.ZodType<Shape>,
  pageOf: (payload: Shape, action: string) => ForgePage,
): Event {
  return {
    wantsReading,
    page(payload, action) {
      const read = shape.safeParse(payload);
      return read.success ? pageOf(read.data, action) : undefined;
    },
  };
}

function keyOf({ kind, number }: ItemKey): ItemKey {
  return { kind, number };
}

/** Source: https://docs.github.com/webhooks/webhook-events-and-payloads */
export const githubWebhook: Forge['webhook'] = {
  isSigned: ({ header, body }, secret) =>
    isHmacOf(body, secret, header('x-hub-signature-256')?.replace(/^sha256=/, '')),
  read({ header, body }) {
    const payload = objectIn(body);
    if (payload === undefined) return undefined;
    const { action = '', repository } = About.parse(payload);
    const name = header('x-github-event') ?? '';
    const known = Object.hasOwn(EVENTS, name) ? EVENTS[name] : undefined;
    const page = known?.page(payload, action);
    return {
      deliveryId: header('x-github-delivery'),
      event: action === '' ? name : `${name}.${action}`,
      path: repository?.full_name,
      page: page ?? {},
      // What we could not read of a known event is in the lists.
      wantsReading: known !== undefined && (known.wantsReading || page === undefined),
    };
  },
};
