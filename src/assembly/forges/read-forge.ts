// SPDX-License-Identifier: Apache-2.0
import type { Connection, ForgeMark } from '#facts/forges';
import { type Instant, instant, type Principal, type Problem } from '#model';
import type { Ask, FailedAsking, Forge, ForgePage, Stream } from '#platform/forges';
import type { Office } from '../office.ts';

/** What one reading brought. */
export interface ForgeReading {
  /** Items and events that are new or have changed. */
  readonly items: number;
  readonly events: number;
  readonly problems: readonly Problem[];
  /** Why it did not come to its end. */
  readonly stopped?: FailedAsking | undefined;
}

export interface ReadingOptions {
  readonly principal: Principal;
  readonly signal: AbortSignal;
  progress(done: number, total: number | undefined, message: string): void;
}

// What is read of so many items is kept at once: few transactions, and little to read again after an interruption.
const ITEMS_AT_ONCE = 50;
// More say nothing that the first ones do not.
const MOST_PROBLEMS = 50;

/**
 * Reads what is new of a repository on its forge: every list from where it was left, then item by item what only items tell. Each page is
 * kept together with how far the list was read, so it may be stopped anywhere, and goes on there the next time.
 */
export async function readForge(
  office: Office,
  options: ReadingOptions,
  {
    connection,
    forge,
    ask,
  }: { readonly connection: Connection; readonly forge: Forge; readonly ask: Ask },
): Promise<ForgeReading> {
  const reading = new Reading(office, options, connection);
  const stopped =
    (await refused(forge, ask, connection)) ??
    (await readStreams(reading, forge, ask)) ??
    (await readDetails(reading, forge, ask));
  const { items, events, problems } = reading;
  return { items, events, problems: problems.slice(0, MOST_PROBLEMS), stopped };
}

/** One reading under way: what it brought so far, and keeping more. */
class Reading {
  items = 0;
  events = 0;
  readonly problems: Problem[] = [];
  readonly #office: Office;
  readonly #options: ReadingOptions;
  readonly connection: Connection;

  constructor(office: Office, options: ReadingOptions, connection: Connection) {
    this.#office = office;
    this.#options = options;
    this.connection = connection;
  }

  marks(): Promise<ReadonlyMap<string, ForgeMark>> {
    return this.#office.forges.marks(this.#options.principal, this.connection.repositoryId);
  }

  toDetail(kinds: readonly string[]) {
    const { repositoryId } = this.connection;
    const wanted = { repositoryId, kinds, limit: ITEMS_AT_ONCE };
    return this.#office.forges.toDetail(this.#options.principal, wanted);
  }

  say(what: string): void {
    const { repository } = this.connection;
    const found = `${this.items} items, ${this.events} events`;
    this.#options.progress(
      this.items + this.events,
      undefined,
      `${repository}: ${what} (${found})`,
    );
  }

  throwIfStopped(): void {
    this.#options.signal.throwIfAborted();
  }

  async keep(page: ForgePage, how: Kept): Promise<void> {
    const { storage, forges } = this.#office;
    const { repositoryId, repository, address, path } = this.connection;
    const what = {
      action: 'forges/read',
      subject: `repository:${repositoryId}`,
      detail: { name: repository, place: `${address}/${path}`, list: how.list },
    };
    const kept = await storage.write(this.#options.principal, what, async (tx) => {
      const recorded = await forges.record(tx, repositoryId, page);
      if (how.mark) await forges.keepMark(tx, repositoryId, how.list, how.mark);
      for (const item of how.detailed ?? []) await forges.noteDetailed(tx, repositoryId, item);
      return recorded;
    });
    this.items += kept.items;
    this.events += kept.events;
  }
}

interface Kept {
  readonly list: string;
  readonly mark?: ForgeMark | undefined;
  readonly detailed?: Awaited<ReturnType<Reading['toDetail']>> | undefined;
}

/** Whether the repository is there for us at all: lists that are switched off answer as if it were not. */
async function refused(
  forge: Forge,
  ask: Ask,
  { address, path }: Connection,
): Promise<FailedAsking | undefined> {
  const answer = await ask(forge.repositoryPath(path));
  if (answer.kind === 'problem') return answer;
  if (answer.kind !== 'absent') return undefined;
  const message = `Reading ${address}/${path}: ${forge.name} has no such repository, or not for this token.`;
  return { kind: 'problem', problem: { code: 'forges/no-such-repository', message } };
}

async function readStreams(
  reading: Reading,
  forge: Forge,
  ask: Ask,
): Promise<FailedAsking | undefined> {
  const marks = await reading.marks();
  for (const stream of forge.streams) {
    const stopped = await readStream(reading, stream, { ask, from: marks.get(stream.id) });
    if (stopped) return stopped;
  }
  return undefined;
}

async function readStream(
  reading: Reading,
  stream: Stream,
  { ask, from }: { readonly ask: Ask; readonly from: ForgeMark | undefined },
): Promise<FailedAsking | undefined> {
  let mark = from;
  for (;;) {
    reading.throwIfStopped();
    const step = await stream.read(ask, reading.connection.path, markIn(mark));
    if (step.kind === 'problem') return step;
    reading.problems.push(...step.problems);
    const isNews = JSON.stringify(step.mark) !== JSON.stringify(mark);
    if (isNews || Object.keys(step.page).length > 0)
      await reading.keep(step.page, { list: stream.id, mark: step.mark });
    reading.say(stream.name);
    if (step.isEnd) return undefined;
    mark = step.mark;
  }
}

/** A mark as it was kept; what is no text and no number was never in one. */
function markIn(mark: ForgeMark | undefined) {
  return (
    mark &&
    Object.fromEntries(
      Object.entries(mark).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[name, value]] : [],
      ),
    )
  );
}

async function readDetails(
  reading: Reading,
  { details }: Forge,
  ask: Ask,
): Promise<FailedAsking | undefined> {
  const readItems = details.reader(ask, reading.connection.path);
  for (;;) {
    reading.throwIfStopped();
    const waiting = await reading.toDetail(details.kinds);
    if (waiting.length === 0) return undefined;
    const { pages, problems, stopped } = await readItems(waiting);
    reading.problems.push(...problems);
    const events = pages.flatMap((page) => page.events ?? []);
    const detailed = waiting.slice(0, pages.length);
    if (detailed.length > 0) await reading.keep({ events }, { list: 'details', detailed });
    reading.say('what happened to each');
    if (stopped) return stopped;
  }
}

/** When a forge that wants to be left alone may be asked again. */
export function resumeAfter(now: Instant, waitMs: number | undefined): Instant | undefined {
  if (waitMs === undefined) return undefined;
  return instant(new Date(Date.parse(now) + waitMs).toISOString());
}
