// SPDX-License-Identifier: Apache-2.0
import { FIRST_SOUND_DAY } from '#engines/history';
import { type ContributionDay, type CountedLines, foldedDays } from '#engines/metrics';
import type { ActorClass, Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { personKey, personLabel } from './people.ts';
import { ACTOR_CLASS, ASKED_FOR, EMPLOYER, WHO_WORKED } from './who-worked.ts';

interface DayRow extends WorkRow {
  readonly repository_id: number;
  readonly day: string;
  readonly counted: number;
  readonly added: number;
  readonly deleted: number;
  readonly large: number;
}

interface FoldedRow extends WorkRow {
  readonly first_day: string;
  readonly last_day: string;
}

interface WorkRow {
  readonly commits: number;
  /** NULL until it has been worked out who is who. */
  readonly person_id: number | null;
  readonly canonical_id: number;
  readonly employer: string | null;
  readonly actor_class: ActorClass;
}

/** Which work to tell. */
export interface WorkAsked {
  /** One repository, or all where absent. */
  readonly repositoryId?: number | undefined;
  /** The first UTC day of those that are told one by one; earlier ones are told folded (`foldedDays`). All where absent. */
  readonly singleDaysFrom?: string | undefined;
}

/**
 * What everybody did, days in order behind those that are folded. By person, with the organisation of the day, where it has
 * been worked out who is who; until then under the names that each repository's .mailmap gives. Without days that cannot be true.
 */
export async function contributionsOf(
  tx: Transaction,
  { repositoryId, singleDaysFrom }: WorkAsked,
): Promise<readonly ContributionDay[]> {
  const reader = { nameOf: await namesIn(tx), share: sharing() };
  const days: ContributionDay[] = [];
  // All of it will be fetched; PostgreSQL plans a cursor for its first tenth.
  await tx.query('SET LOCAL cursor_tuple_fraction = 1');
  const asked = [repositoryId, singleDaysFrom];
  if (singleDaysFrom !== undefined) {
    for await (const row of rowsOf<FoldedRow>(tx, SELECT_FOLDED, asked))
      days.push(...foldedOfRow(row, reader));
  }
  for await (const row of rowsOf<DayRow>(tx, SELECT_DAYS, asked)) days.push(dayOfRow(row, reader));
  return days;
}

const AT_ONCE = 10_000;

// Rows come as numbers and share the texts of the few people behind them, and few at a time are held twice: a portfolio has
// millions.
async function* rowsOf<Row extends object>(
  tx: Transaction,
  select: string,
  asked: readonly unknown[],
): AsyncGenerator<Row> {
  await tx.query(`DECLARE work_by_day NO SCROLL CURSOR FOR ${select}`, asked);
  for (;;) {
    const rows = await tx.query<Row>(`FETCH ${AT_ONCE} FROM work_by_day`);
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await tx.query('CLOSE work_by_day');
}

const WHO = `member.person_id, min(canonical.id) AS canonical_id, ${EMPLOYER} AS employer, ${ACTOR_CLASS} AS actor_class`;
const BY_WHO = `member.person_id, CASE WHEN member.person_id IS NULL THEN canonical.id END, ${EMPLOYER}, ${ACTOR_CLASS}`;

const SELECT_DAYS = `
  SELECT work.repository_id, work.day, sum(work.commits)::bigint AS commits,
    sum(work.counted)::bigint AS counted, sum(work.added)::bigint AS added, sum(work.deleted)::bigint AS deleted,
    sum(work.large)::bigint AS large, ${WHO}
  FROM ${WHO_WORKED}
  WHERE ${ASKED_FOR('work.repository_id', '$1')} AND ($2::date IS NULL OR work.day >= $2)
    AND work.day >= '${FIRST_SOUND_DAY}'
  GROUP BY work.repository_id, work.day, ${BY_WHO}
  ORDER BY work.day, work.repository_id, min(canonical.id), min(given.id)`;

const SELECT_FOLDED = `
  SELECT min(work.day) AS first_day, max(work.day) AS last_day, sum(work.commits)::bigint AS commits, ${WHO}
  FROM ${WHO_WORKED}
  WHERE ${ASKED_FOR('work.repository_id', '$1')} AND work.day < $2::date AND work.day >= '${FIRST_SOUND_DAY}'
  GROUP BY ${BY_WHO}`;

interface Reader {
  readonly nameOf: (who: Who) => Named;
  readonly share: Share;
}

type Share = <Text extends string>(text: Text) => Text;

function dayOfRow(
  { repository_id, day, ...row }: DayRow,
  { nameOf, share }: Reader,
): ContributionDay {
  const { person, label } = nameOf(row);
  return {
    person,
    label,
    employer: row.employer === null ? undefined : share(row.employer),
    actorClass: share(row.actor_class),
    day: share(day),
    commits: row.commits,
    lines: linesOf(row),
    repository: share(String(repository_id)),
  };
}

function foldedOfRow(row: FoldedRow, { nameOf, share }: Reader): readonly ContributionDay[] {
  return foldedDays({
    ...nameOf(row),
    employer: row.employer === null ? undefined : share(row.employer),
    actorClass: share(row.actor_class),
    commits: row.commits,
    firstDay: share(row.first_day),
    lastDay: share(row.last_day),
  });
}

function linesOf({
  counted,
  added,
  deleted,
  large,
}: Omit<CountedLines, 'commits'> & { counted: number }) {
  return counted === 0 ? undefined : { commits: counted, added, deleted, large };
}

type Named = Pick<ContributionDay, 'person' | 'label'>;
type Who = Pick<WorkRow, 'person_id' | 'canonical_id'>;
type NamedRow = Identity & { readonly id: number };

async function namesIn(tx: Transaction): Promise<(who: Who) => Named> {
  const people = await tx.query<NamedRow>('SELECT id, name, email FROM activity_person');
  const identities = await tx.query<NamedRow>('SELECT id, name, email FROM activity_identity');
  const byPerson = new Map(people.map((row) => [row.id, named(String(row.id), row)]));
  const byIdentity = new Map(identities.map((row) => [row.id, named(personKey(row), row)]));
  return ({ person_id, canonical_id }) => {
    const found = person_id === null ? byIdentity.get(canonical_id) : byPerson.get(person_id);
    if (found) return found;
    throw new Error(`Reading contributions: there is no person ${person_id ?? canonical_id}`);
  };
}

function named(person: string, row: Identity): Named {
  const isNobody = row.name === '' && row.email === '';
  return { person: isNobody ? '' : person, label: personLabel(row) };
}

/** Hands out one and the same string for equal texts, so that the copies can be forgotten. */
function sharing(): Share {
  const known = new Map<string, string>();
  return <Text extends string>(text: Text) => {
    const found = known.get(text) ?? text;
    known.set(found, found);
    return found as Text;
  };
}
