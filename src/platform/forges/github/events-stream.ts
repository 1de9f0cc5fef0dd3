// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { Problem } from '#model';
import type { FailedAsking, ForgeAnswer, Stream, ToldStep } from '../forge.ts';
import { readRows } from '../read-rows.ts';
import { markOf, nothing } from '../streams.ts';
import { IssueEventRow, issueEventOf } from './rows.ts';

const EventsMark = z.object({
  /** Everything up to this id is read. */
  done: z.number().int().catch(0),
  page: z.number().int().positive().catch(1),
  /** The highest id when the pass began. */
  top: z.number().int().optional(),
  etag: z.string().optional(),
});
type EventsMark = z.infer<typeof EventsMark>;

/**
 * Events of all issues. GitHub lists them the newest first and knows no "since": a pass reads back to where the last one began.
 * New events push the list on while it is read, so some are told twice and none is left out.
 */
export const eventsStream: Stream = {
  id: 'events',
  name: 'events',
  async read(ask, path, mark) {
    const at = EventsMark.parse(mark ?? {});
    const address = `repos/${path}/issues/events?per_page=100&page=${at.page}`;
    const answer = await ask(address, at.page === 1 ? { etag: at.etag } : {});
    if (answer.kind === 'problem') return withoutTheOldest(answer, path, at);
    return answer.kind === 'read' ? stepOf(answer, path, at) : nothing(mark);
  },
};

function stepOf(
  answer: Extract<ForgeAnswer, { kind: 'read' }>,
  path: string,
  { done, page, top, etag }: EventsMark,
): ToldStep | FailedAsking {
  const read = readRows(answer.body, IssueEventRow, `events of ${path}`);
  if ('kind' in read) return read;
  const { rows, problems } = read;
  const told = { kind: 'told', page: { events: rows.flatMap(issueEventOf) }, problems } as const;
  const highest = rows.reduce((most, { id }) => Math.max(most, id), done);
  const begun = page === 1 ? highest : (top ?? highest);
  const first = page === 1 ? answer.etag : etag;
  if (!answer.hasNext || rows.some(({ id }) => id <= done))
    return { ...told, isEnd: true, mark: markOf({ done: begun, page: 1, etag: first }) };
  const next = { done, page: page + 1, top: begun, etag: first };
  return { ...told, isEnd: false, mark: markOf(next) };
}

/** GitHub shows no more than some ten thousands of a list (422 behind them); the state of older items is known all the same. */
function withoutTheOldest(
  failed: FailedAsking,
  path: string,
  { done, page, top }: EventsMark,
): ToldStep | FailedAsking {
  if (failed.problem.code !== 'http/status-422' || page === 1) return failed;
  const mark = markOf({ done: top ?? done, page: 1 });
  return { kind: 'told', page: {}, mark, isEnd: true, problems: [olderUnknown(path)] };
}

function olderUnknown(path: string): Problem {
  const message = `Reading events of ${path}: GitHub lists only the newest; who closed or labelled the oldest items stays unknown.`;
  return { code: 'forges/older-events-unknown', message };
}
