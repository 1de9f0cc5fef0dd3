// SPDX-License-Identifier: Apache-2.0
// A database for the tests of this room, and what it says of a repository.
import type { ContributionDay, ReleaseTag } from '#engines/metrics';
import { createTestStorage, type TestStorage } from '#platform/storage';
import { type Activity, type ActivitySummary, openActivity } from './open-activity.ts';
import type { ActivityRecord, RecordingOptions } from './record-activity.ts';
import type { MadeRepository } from './repository.fixture.ts';

/** All that the room says of a repository, in an order of our own and without its id. */
export interface Stored {
  readonly days: readonly ContributionDay[];
  readonly releases: readonly ReleaseTag[];
  readonly summary: ActivitySummary | undefined;
}

export interface ActivityStore {
  readonly test: TestStorage;
  readonly activity: Activity;
  /** A row in the portfolio to hang a history on. */
  newRepositoryId(): Promise<number>;
  /** Records the repository up to its HEAD. */
  record(
    id: number,
    repository: MadeRepository,
    options?: RecordingOptions,
  ): Promise<ActivityRecord>;
  stored(id: number): Promise<Stored>;
  /** What is stored when everything is read at once, under an id of its own. */
  storedFromScratch(repository: MadeRepository): Promise<Stored>;
  commitsByPerson(id: number): Promise<ReadonlyMap<string, number>>;
}

export async function openActivityStore(): Promise<ActivityStore> {
  const test = await createTestStorage();
  const activity = openActivity(test.storage);
  const record: ActivityStore['record'] = async (id, repository, options) => {
    const head = repository.git('rev-parse', 'HEAD');
    const source = await repository.open();
    const what = { action: 'test/record', subject: `repository:${id}` };
    return test.storage.write(test.principal, what, (tx) =>
      activity.record(tx, id, source, head, options),
    );
  };
  return {
    test,
    activity,
    record,
    newRepositoryId: () => newRepositoryId(test),
    stored: (id) => stored(test, activity, id),
    storedFromScratch: async (repository) => {
      const id = await newRepositoryId(test);
      await record(id, repository);
      return stored(test, activity, id);
    },
    commitsByPerson: (id) => commitsByPerson(test, activity, id),
  };
}

async function newRepositoryId({ storage, principal }: TestStorage): Promise<number> {
  const what = { action: 'test/add', subject: 'repository' };
  const [row] = await storage.write(principal, what, (tx) =>
    tx.query<{ id: number }>(
      `INSERT INTO portfolio_repository (location, name, kind)
       VALUES (gen_random_uuid()::text, 'made', 'bare') RETURNING id`,
    ),
  );
  return row?.id ?? 0;
}

async function stored({ principal }: TestStorage, activity: Activity, id: number): Promise<Stored> {
  const scope = { repositoryId: id };
  const days = await activity.contributions(principal, scope);
  const releases = await activity.releases(principal, scope);
  const summary = (await activity.summary(principal, [id])).get(id);
  return {
    days: inOrder(days.map((day) => ({ ...day, repository: '' }))),
    releases: releases.map((release) => ({ ...release, repository: '' })),
    summary: summary && { ...summary, repositoryId: 0 },
  };
}

export function inOrder<Row>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

async function commitsByPerson(
  { principal }: TestStorage,
  activity: Activity,
  repositoryId: number,
): Promise<ReadonlyMap<string, number>> {
  const days = await activity.contributions(principal, { repositoryId });
  const counts = new Map<string, number>();
  for (const { person, commits } of days) counts.set(person, (counts.get(person) ?? 0) + commits);
  return counts;
}

/** What git itself counts: commits without merges, by person. */
export function shortlog(repository: MadeRepository): ReadonlyMap<string, number> {
  const lines = repository.git('shortlog', '-sne', '--no-merges', 'HEAD').split('\n');
  return new Map(
    lines.map((line) => [line.slice(line.indexOf('\t') + 1), Number.parseInt(line, 10)]),
  );
}
