// SPDX-License-Identifier: Apache-2.0
import { FIRST_SOUND_DAY } from '#engines/history';
import type { Decision, KnownIdentity } from '#engines/people';
import type { ActorClass, Identity } from '#model';
import type { Transaction } from '#platform/storage';
import { instantOfDay } from './days.ts';

/** An identity as the histories have it, with the person it belongs to so far. */
export interface MetIdentity extends KnownIdentity {
  readonly id: number;
  readonly personId?: number | undefined;
  readonly firstDay?: string | undefined;
  readonly lastDay?: string | undefined;
  /** What its commits count as. */
  readonly actorClass: ActorClass;
}

interface Row extends Identity {
  readonly id: number;
  readonly actor_class: ActorClass;
  readonly employer: string | null;
  readonly person_id: number | null;
  readonly commits: number;
  readonly first_day: string | null;
  readonly last_day: string | null;
  readonly canonical_name: string | null;
  readonly canonical_email: string | null;
  readonly canonical_class: ActorClass | null;
}

/** Decisions in force; the kinds by identity, a later one in place of an earlier one. */
export interface DecisionsInForce {
  readonly pairs: readonly { readonly verdict: 'same' | 'different'; readonly ids: Pair }[];
  readonly kinds: ReadonlyMap<number, ActorClass>;
}

type Pair = readonly [number, number];

/** Who wrote something in any history, whom a .mailmap names, and whom a decision is about; in the order of their ids. */
export async function metIdentities(
  tx: Transaction,
  decisions: DecisionsInForce,
): Promise<readonly MetIdentity[]> {
  const named = [...decisions.pairs.flatMap(({ ids }) => ids), ...decisions.kinds.keys()];
  const rows = await tx.query<Row>(
    `SELECT met.id, met.name, met.email, met.actor_class, met.employer, member.person_id,
       coalesce(done.commits, 0) AS commits, done.first_day, done.last_day,
       canonical.name AS canonical_name, canonical.email AS canonical_email, canonical.actor_class AS canonical_class
     FROM activity_identity AS met
     LEFT JOIN (SELECT identity_id, sum(commits)::bigint AS commits, coalesce(min(day) FILTER (WHERE day >= '${FIRST_SOUND_DAY}'), min(day)) AS first_day, max(day) AS last_day
                FROM activity_day GROUP BY identity_id) AS done ON done.identity_id = met.id
     LEFT JOIN (SELECT DISTINCT ON (identity_id) identity_id, canonical_id FROM activity_alias
                GROUP BY identity_id, canonical_id ORDER BY identity_id, count(*) DESC, canonical_id
               ) AS alias ON alias.identity_id = met.id
     LEFT JOIN activity_identity AS canonical ON canonical.id = alias.canonical_id
     LEFT JOIN activity_member AS member ON member.identity_id = met.id
     WHERE done.commits IS NOT NULL OR met.id = ANY($1::bigint[])
       OR met.id IN (SELECT canonical_id FROM activity_alias)
     ORDER BY met.id`,
    [named],
  );
  const kindsOf = kindsByAddress(rows, decisions.kinds);
  return rows.map((row) => metOf(row, kindsOf));
}

type Kinds = (row: Row) => ActorClass | undefined;

/** What was decided about an address holds for every name it is used under. */
function kindsByAddress(rows: readonly Row[], kinds: DecisionsInForce['kinds']): Kinds {
  if (kinds.size === 0) return () => undefined;
  const byEmail = new Map<string, ActorClass>();
  for (const { id, email } of rows) {
    const kind = kinds.get(id);
    if (kind !== undefined && email !== '') byEmail.set(email.toLowerCase(), kind);
  }
  return ({ id, email }) => kinds.get(id) ?? byEmail.get(email.toLowerCase());
}

function metOf(row: Row, kindsOf: Kinds): MetIdentity {
  const { id, name, email, commits } = row;
  const decided = kindsOf(row);
  const canonical = row.canonical_class ?? row.actor_class;
  return {
    id,
    name,
    email,
    commits,
    kind: decided ?? row.actor_class,
    // A bot that .mailmap puts under a person's name is still a bot.
    actorClass: decided ?? (row.actor_class === 'human' ? canonical : row.actor_class),
    organisation: row.employer ?? undefined,
    personId: row.person_id ?? undefined,
    firstDay: row.first_day ?? undefined,
    lastDay: row.last_day ?? undefined,
    first: instantOfDay(row.first_day),
    last: instantOfDay(row.last_day),
    declared:
      row.canonical_name === null || row.canonical_email === null
        ? undefined
        : { name: row.canonical_name, email: row.canonical_email },
  };
}

interface DecisionRow {
  readonly verdict: Decision['verdict'] | ActorClass;
  readonly left_ids: readonly number[];
  readonly right_ids: readonly number[];
}

export async function decisionsInForce(tx: Transaction): Promise<DecisionsInForce> {
  const rows = await tx.query<DecisionRow>(
    'SELECT verdict, left_ids, right_ids FROM activity_decision WHERE undone_at IS NULL ORDER BY id',
  );
  const kinds = new Map<number, ActorClass>();
  const pairs: { verdict: Decision['verdict']; ids: Pair }[] = [];
  for (const { verdict, left_ids, right_ids } of rows) {
    left_ids.forEach((left, i) => {
      if (verdict !== 'same' && verdict !== 'different') kinds.set(left, verdict);
      else pairs.push({ verdict, ids: [left, right_ids[i] ?? left] });
    });
  }
  return { pairs, kinds };
}
