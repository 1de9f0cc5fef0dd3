// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Forge } from '../forge.ts';
import type { PlacedEvent } from '../forge-page.ts';
import { oneByOne, type ReadDetail } from '../one-by-one.ts';
import { pageOfItems } from '../said-in-texts.ts';
import { isSame, objectIn } from '../signatures.ts';
import { everyRow, sinceStream, wholeStream } from '../streams.ts';
import {
  IssueRow,
  itemOfIssue,
  itemOfMergeRequest,
  LabelRow,
  labelEventOf,
  MergeRequestRow,
  NoteRow,
  noteOf,
  ReleaseRow,
  releaseOf,
  StateRow,
  stateEventOf,
} from './rows.ts';

function project(path: string): string {
  return `projects/${encodeURIComponent(path)}`;
}

function byChange(list: string, since: string | undefined, page: number): string {
  const from = since === undefined ? '' : `&updated_after=${since}`;
  return `${list}?scope=all&order_by=updated_at&sort=asc&per_page=100&page=${page}${from}`;
}

const issues = sinceStream({
  id: 'issues',
  name: 'issues',
  row: IssueRow,
  address: (path, page, since) => byChange(`${project(path)}/issues`, since, page),
  changedAt: ({ updated_at }) => updated_at,
  pageOf: (rows) => ({ items: rows.map(itemOfIssue) }),
});

const mergeRequests = sinceStream({
  id: 'merge-requests',
  name: 'merge requests',
  row: MergeRequestRow,
  address: (path, page, since) => byChange(`${project(path)}/merge_requests`, since, page),
  changedAt: ({ updated_at }) => updated_at,
  pageOf: (rows) =>
    pageOfItems(rows.map((row) => ({ item: itemOfMergeRequest(row), text: row.description }))),
});

const releases = wholeStream({
  id: 'releases',
  name: 'releases',
  row: ReleaseRow,
  address: (path, page) => `${project(path)}/releases?per_page=100&page=${page}`,
  pageOf: (rows) => ({ releases: rows.flatMap(releaseOf) }),
});

/** What is told item by item: who wrote, who closed, who labelled. */
const readDetails: ReadDetail = async (ask, path, item) => {
  const list = item.kind === 'issue' ? 'issues' : 'merge_requests';
  const sign = item.kind === 'issue' ? '#' : '!';
  const events: PlacedEvent[] = [];
  const problems = [];
  const lists = [
    { name: 'notes', row: NoteRow.transform((row) => noteOf(item, row)) },
    { name: 'resource_state_events', row: StateRow.transform((row) => stateEventOf(item, row)) },
    { name: 'resource_label_events', row: LabelRow.transform((row) => [labelEventOf(item, row)]) },
  ];
  for (const { name, row } of lists) {
    const address = `${project(path)}/${list}/${item.number}/${name}?per_page=100`;
    const what = `${name.replaceAll('_', ' ')} of ${path}${sign}${item.number}`;
    const read = await everyRow(ask, row, what, (page) => `${address}&page=${page}`);
    if ('kind' in read) return read;
    events.push(...read.rows.flat());
    problems.push(...read.problems);
  }
  return { kind: 'told', page: { events }, problems };
};

const About = z.object({
  project: z.object({ path_with_namespace: z.string() }).optional().catch(undefined),
  object_kind: z.string().optional().catch(undefined),
});

// Nothing in a webhook of GitLab has the id that the lists give it, but notes; so the lists are asked.
const KNOWN = new Set(['issue', 'merge_request', 'note', 'release']);

/** Source: https://docs.gitlab.com/user/project/integrations/webhook_events/ */
const webhook: Forge['webhook'] = {
  isSigned: ({ header }, secret) => isSame(header('x-gitlab-token'), secret),
  read({ header, body }) {
    const payload = objectIn(body);
    if (payload === undefined) return undefined;
    const { project: about, object_kind: kind = '' } = About.parse(payload);
    return {
      deliveryId: header('idempotency-key') ?? header('x-gitlab-event-uuid'),
      event: kind,
      path: about?.path_with_namespace,
      page: {},
      wantsReading: KNOWN.has(kind),
    };
  },
};

/** GitLab.com and installations of one's own. */
export const gitlab: Forge = {
  id: 'gitlab',
  name: 'GitLab',
  publicHosts: ['gitlab.com'],
  documentation: 'https://docs.gitlab.com/api/',
  knownGaps:
    'How an author stands to the project, and which releases are early ones: it does not tell.',
  tokenNeeds: 'A project, group or personal access token with the scope read_api.',
  apiAddress: (address) => `${address}/api/v4`,
  repositoryPath: project,
  commitPath: (path, id) => `${path}/-/commit/${id}`,
  streams: [issues, mergeRequests, releases],
  details: { kinds: ['issue', 'change-request'], reader: oneByOne(readDetails) },
  webhook,
};
