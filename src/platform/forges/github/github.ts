// SPDX-License-Identifier: Apache-2.0
import type { Forge } from '../forge.ts';
import { pageOfItems } from '../said-in-texts.ts';
import { sinceStream, wholeStream } from '../streams.ts';
import { eventsStream } from './events-stream.ts';
import { reviewReader } from './review-reader.ts';
import {
  CommentRow,
  commentOf,
  IssueRow,
  itemOfIssue,
  ReleaseRow,
  releaseOf,
  reviewCommentOf,
} from './rows.ts';
import { githubWebhook } from './webhook.ts';

function byChange(list: string, since: string | undefined, page: number): string {
  const from = since === undefined ? '' : `&since=${since}`;
  return `${list}sort=updated&direction=asc&per_page=100&page=${page}${from}`;
}

const issues = sinceStream({
  id: 'issues',
  name: 'issues and change requests',
  row: IssueRow,
  address: (path, page, since) => byChange(`repos/${path}/issues?state=all&`, since, page),
  changedAt: ({ updated_at }) => updated_at,
  pageOf: (rows) => pageOfItems(rows.map((row) => ({ item: itemOfIssue(row), text: row.body }))),
});

const comments = sinceStream({
  id: 'comments',
  name: 'comments',
  row: CommentRow,
  address: (path, page, since) => byChange(`repos/${path}/issues/comments?`, since, page),
  changedAt: ({ updated_at }) => updated_at,
  pageOf: (rows) => ({ events: rows.flatMap((row) => commentOf(row) ?? []) }),
});

const reviewComments = sinceStream({
  id: 'review-comments',
  name: 'comments on lines',
  row: CommentRow,
  address: (path, page, since) => byChange(`repos/${path}/pulls/comments?`, since, page),
  changedAt: ({ updated_at }) => updated_at,
  pageOf: (rows) => ({ events: rows.flatMap((row) => reviewCommentOf(row) ?? []) }),
});

const releases = wholeStream({
  id: 'releases',
  name: 'releases',
  row: ReleaseRow,
  address: (path, page) => `repos/${path}/releases?per_page=100&page=${page}`,
  pageOf: (rows) => ({ releases: rows.flatMap(releaseOf) }),
});

/** GitHub and GitHub Enterprise Server. */
export const github: Forge = {
  id: 'github',
  name: 'GitHub',
  publicHosts: ['github.com'],
  documentation: 'https://docs.github.com/rest',
  knownGaps:
    'Links between items, but for changes that say which issue they close, and the oldest events of very large repositories: its lists do not tell them.',
  tokenNeeds:
    'A fine-grained token with read access to issues, pull requests, metadata and contents; public repositories need none, but then GitHub answers 60 requests an hour, and reviews are one for each change request.',
  apiAddress: (address) =>
    address === 'https://github.com' ? 'https://api.github.com' : `${address}/api/v3`,
  // https://api.github.com/graphql, and https://github.example.com/api/graphql beside /api/v3.
  graphqlAddress: (apiAddress) => `${apiAddress.replace(/\/v3$/, '')}/graphql`,
  repositoryPath: (path) => `repos/${path}`,
  commitPath: (path, id) => `${path}/commit/${id}`,
  streams: [issues, comments, reviewComments, eventsStream, releases],
  details: { kinds: ['change-request'], reader: reviewReader },
  webhook: githubWebhook,
};
