// SPDX-License-Identifier: Apache-2.0
// How lists of forges are read so that nothing is left out while they change under the reader: by time, or page by page.
import { z } from 'zod';
import { type Instant, instant, isBefore } from '#model';
import type { Ask, FailedAsking, ForgeAnswer, Mark, Stream, ToldStep } from './forge.ts';
import type { ForgePage } from './forge-page.ts';
import { type ReadRows, readRows } from './read-rows.ts';

interface ListOf<Row> {
  readonly id: string;
  readonly name: string;
  readonly row: z.ZodType<Row>;
  pageOf(rows: readonly Row[]): ForgePage;
}

interface TimedList<Row> extends ListOf<Row> {
  /** A list sorted by change, the oldest first; `since` belongs to it. */
  address(path: string, page: number, since: Instant | undefined): string;
  changedAt(row: Row): Instant;
}

const TimedMark = z.object({
  since: z.string().transform(instant).optional(),
  page: z.number().int().positive().catch(1),
  etag: z.string().optional(),
});

/**
 * A list that is asked for what changed since a time. The next page begins at the time at which this one ended and not behind
 * its last row: an item that changes meanwhile moves to the end, and would draw others over the border between two pages.
 */
export function sinceStream<Row>(list: TimedList<Row>): Stream {
  return {
    id: list.id,
    name: list.name,
    async read(ask, path, mark) {
      const { since, page, etag } = TimedMark.parse(mark ?? {});
      const answer = readIn(list, await ask(list.address(path, page, since), { etag }), {
        ...{ path, mark },
      });
      if (answer.kind !== 'read') return answer;
      const { rows, problems } = answer;
      const told = { kind: 'told', page: list.pageOf(rows), problems } as const;
      if (!answer.hasNext)
        return { ...told, isEnd: true, mark: markOf({ since, page, etag: answer.etag }) };
      const last = latest(rows.map((row) => list.changedAt(row)));
      const isLater = last !== undefined && (since === undefined || isBefore(since, last));
      const next = isLater ? { since: last, page: 1 } : { since, page: page + 1 };
      return { ...told, isEnd: false, mark: markOf(next) };
    },
  };
}

const WholeMark = z.object({
  page: z.number().int().positive().catch(1),
  /** Of the first page: if that is as it was, nothing was added. */
  etag: z.string().optional(),
});

interface WholeList<Row> extends ListOf<Row> {
  /** The newest first. */
  address(path: string, page: number): string;
}

/** A list that is read from its first page to its last whenever the first has changed. What is new pushes the rest on: twice is once. */
export function wholeStream<Row>(list: WholeList<Row>): Stream {
  return {
    id: list.id,
    name: list.name,
    async read(ask, path, mark) {
      const { page, etag } = WholeMark.parse(mark ?? {});
      const answer = readIn(list, await ask(list.address(path, page), page === 1 ? { etag } : {}), {
        ...{ path, mark },
      });
      if (answer.kind !== 'read') return answer;
      const { rows, problems } = answer;
      const next = {
        page: answer.hasNext ? page + 1 : 1,
        etag: page === 1 ? answer.etag : etag,
      };
      const isEnd = !answer.hasNext;
      return { kind: 'told', page: list.pageOf(rows), mark: markOf(next), isEnd, problems };
    },
  };
}

interface PassedList<Row> extends ListOf<Row> {
  /** The newest first; what has not changed since then may be left out. */
  address(path: string, page: number, since: Instant | undefined): string;
  changedAt(row: Row): Instant;
}

const PassMark = z.object({
  since: z.string().transform(instant).optional(),
  page: z.number().int().positive().catch(1),
  /** The latest change on the first page: no later than this pass began. */
  begun: z.string().transform(instant).optional(),
});

/**
 * A list that can be asked for what changed, but not in the order of change. Each pass reads it page by page; the next one asks
 * for what changed since this one began, so that a change behind the reader's back is told then.
 */
export function passStream<Row>(list: PassedList<Row>): Stream {
  return {
    id: list.id,
    name: list.name,
    async read(ask, path, mark) {
      const { since, page, begun } = PassMark.parse(mark ?? {});
      const answer = readIn(list, await ask(list.address(path, page, since)), {
        ...{ path, mark },
      });
      if (answer.kind !== 'read') return answer;
      const { rows, problems } = answer;
      const start = page === 1 ? latest(rows.map((row) => list.changedAt(row))) : begun;
      const next = answer.hasNext
        ? { since, page: page + 1, begun: start }
        : { since: start ?? since, page: 1 };
      const isEnd = !answer.hasNext;
      return { kind: 'told', page: list.pageOf(rows), mark: markOf(next), isEnd, problems };
    },
  };
}

type Read<Row> = Extract<ForgeAnswer, { readonly kind: 'read' }> & ReadRows<Row>;

/** The answer with its rows, or the step to give because it has none. */
function readIn<Row>(
  { row, name }: ListOf<Row>,
  answer: ForgeAnswer,
  { path, mark }: { readonly path: string; readonly mark: Mark | undefined },
): Read<Row> | ToldStep | FailedAsking {
  if (answer.kind === 'problem') return answer;
  if (answer.kind !== 'read') return nothing(mark);
  const read = readRows(answer.body, row, `${name} of ${path}`);
  return 'kind' in read ? read : { ...answer, ...read };
}

function latest(moments: readonly Instant[]): Instant | undefined {
  return moments.reduce<Instant | undefined>(
    (last, one) => (last === undefined || isBefore(last, one) ? one : last),
    undefined,
  );
}

/** The list is as it was, or it is not there at all: switched off, as issues can be. */
export function nothing(mark: Mark | undefined): ToldStep {
  return { kind: 'told', page: {}, mark: mark ?? {}, isEnd: true, problems: [] };
}

export function markOf(values: Readonly<Record<string, string | number | undefined>>): Mark {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const MOST_PAGES = 50;

/** All rows of a short list, or the problem on the way. */
export async function everyRow<Row>(
  ask: Ask,
  row: z.ZodType<Row>,
  what: string,
  address: (page: number) => string,
): Promise<ReadRows<Row> | FailedAsking> {
  const rows: Row[] = [];
  const problems: ToldStep['problems'][number][] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await ask(address(page));
    if (answer.kind === 'problem') return answer;
    if (answer.kind !== 'read') break;
    const read = readRows(answer.body, row, what);
    if ('kind' in read) return read;
    rows.push(...read.rows);
    problems.push(...read.problems);
    if (!answer.hasNext) break;
  }
  return { rows, problems };
}
