// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Problem } from '#model';
import type { Forge } from '../forge.ts';
import type { PlacedEvent } from '../forge-page.ts';
import { oneByOne, type ReadDetail } from '../one-by-one.ts';
import { pageOfItems } from '../said-in-texts.ts';
import { isHmacOf, objectIn } from '../signatures.ts';
import { everyRow, passStream, wholeStream } from '../streams.ts';
import {
  IssueRow,
  itemOf,
  ReleaseRow,
  ReviewRow,
  releaseOf,
  reviewOf,
  TimelineRow,
  timelineEventOf,
} from './rows.ts';

// As many as an installation gives unless it is told otherwise.
const PER_PAGE = 50;

const issues = passStream({
  id: 'issues',
  name: 'issues and change requests',
  row: IssueRow,
  address: (path, page, since) =>
    `repos/${path}/issues?state=all&limit=${PER_PAGE}&page=${page}${since ? `&since=${since}` : ''}`,
  changedAt: ({ updated_at }) => updated_at,
  pageOf: (rows) => pageOfItems(rows.map((row) => ({ item: itemOf(row), text: row.body }))),
});

const releases = wholeStream({
  id: 'releases',
  name: 'releases',
  row: ReleaseRow,
  address: (path, page) => `repos/${path}/releases?limit=${PER_PAGE}&page=${page}`,
  pageOf: (rows) => ({ releases: rows.flatMap(releaseOf) }),
});

const readDetails: ReadDetail = async (ask, path, item) => {
  const events: PlacedEvent[] = [];
  const problems: Problem[] = [];
  const timeline = {
    list: `issues/${item.number}/timeline`,
    row: TimelineRow.transform((row) => timelineEventOf(item, row)),
  };
  const reviews = {
    list: `pulls/${item.number}/reviews`,
    row: ReviewRow.transform((row) => reviewOf(item, row)),
  };
  for (const { list, row } of item.kind === 'issue' ? [timeline] : [timeline, reviews]) {
    const address = `repos/${path}/${list}?limit=${PER_PAGE}`;
    const what = `${list} of ${path}`;
    const read = await everyRow(ask, row, what, (page) => `${address}&page=${page}`);
    if ('kind' in read) return read;
    events.push(...read.rows.flat());
    problems.push(...read.problems);
  }
  return { kind: 'told', page: { events }, problems };
};

const About = z.object({
  action: z.string().optional().catch(undefined),
  repository: z.object({ full_name: z.string() }).optional().catch(undefined),
});

// "issues", "issue_comment", "issue_label", "pull_request", "pull_request_review_approved", "release" ...
const KNOWN = /^(?:issue|pull_request|release)/;

/** Forgejo sends its headers under both names. Source: https://docs.gitea.com/usage/webhooks */
const webhook: Forge['webhook'] = {
  isSigned: ({ header, body }, secret) =>
    isHmacOf(body, secret, header('x-gitea-signature') ?? header('x-forgejo-signature')),
  read({ header, body }) {
    const payload = objectIn(body);
    if (payload === undefined) return undefined;
    const { action, repository } = About.parse(payload);
    const name = header('x-gitea-event') ?? header('x-forgejo-event') ?? '';
    return {
      deliveryId: header('x-gitea-delivery') ?? header('x-forgejo-delivery'),
      event: action === undefined ? name : `${name}.${action}`,
      path: repository?.full_name,
      page: {},
      wantsReading: KNOWN.test(name),
    };
  },
};

/** Gitea and Forgejo. */
export const gitea: Forge = {
  id: 'gitea',
  name: 'Gitea or Forgejo',
  publicHosts: ['codeberg.org', 'gitea.com'],
  documentation: 'https://docs.gitea.com/api/',
  knownGaps: 'How an author stands to the repository: it does not tell.',
  tokenNeeds: 'An access token that may read issues and repositories.',
  apiAddress: (address) => `${address}/api/v1`,
  repositoryPath: (path) => `repos/${path}`,
  commitPath: (path, id) => `${path}/commit/${id}`,
  streams: [issues, releases],
  details: { kinds: ['issue', 'change-request'], reader: oneByOne(readDetails) },
  webhook,
};
