// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { subjectOf } from './initiative.ts';
import { milestoneById } from './milestone-by-id.ts';
import { latestProgress } from './progress.ts';
import { requireLead } from './require-lead.ts';

/** An issue or change request that a milestone follows. */
export interface FollowedItem {
  /** Where a person can read it. */
  readonly address: string;
  /** Absent where no connected forge has told of it. */
  readonly kind?: 'issue' | 'change-request' | undefined;
  readonly title?: string | undefined;
  readonly state?: 'open' | 'closed' | 'merged' | undefined;
  /** A closed issue, or a merged change request: one that was closed without merging is not done. */
  readonly isDone: boolean;
}

export interface Following {
  readonly milestoneId: number;
  /** Their addresses; none: people say again how far it is. */
  readonly items: readonly string[];
}

const MOST_ITEMS = 200;
const MOST_CHARACTERS = 500;

/** Puts what a milestone follows in the place of what it followed, and takes its progress from there. Result: the id of its initiative. */
export async function followItems(
  storage: Storage,
  principal: Principal,
  { milestoneId, items }: Following,
  at: Instant,
): Promise<number> {
  requireLead(principal);
  const follows = [...new Set(items.map(checkedAddress))];
  if (follows.length > MOST_ITEMS)
    throw bad(`${follows.length} of them`, `Give at most ${MOST_ITEMS}.`);
  const { initiativeId, title } = await storage.read(principal, (tx) =>
    milestoneById(tx, milestoneId),
  );
  const detail = { milestone: title, items: follows.length };
  const what = { action: 'execution/follow-items', subject: subjectOf(initiativeId), detail };
  await storage.write(principal, what, (tx) =>
    tx.query('UPDATE execution_milestone SET follows = $2 WHERE id = $1', [milestoneId, follows]),
  );
  await takeFollowed(storage, principal, at);
  return initiativeId;
}

/**
 * Keeps how far each milestone is that follows issues or change requests, where that has changed; of what is in flight. While
 * one of them is not known nothing is kept: not known is not undone.
 */
export async function takeFollowed(
  storage: Storage,
  principal: Principal,
  at: Instant,
): Promise<void> {
  for (const change of await storage.read(principal, changes)) {
    const { initiativeId, milestoneId, title: milestone, from, done, comment } = change;
    const detail = { milestone, from, done, comment };
    const what = { action: 'execution/take-followed', subject: subjectOf(initiativeId), detail };
    await storage.write(principal, what, (tx) =>
      tx.query(
        `INSERT INTO execution_progress (milestone_id, at, done_percent, comment, actor, by_forge)
         VALUES ($1, $2, $3, $4, $5, true)`,
        [milestoneId, at, done, comment, principal.actor],
      ),
    );
  }
}

/** What each milestone of an initiative follows, by its id, in the order in which people named it. */
export async function followedIn(
  tx: Transaction,
  initiativeId: number,
): Promise<ReadonlyMap<number, readonly FollowedItem[]>> {
  const rows = await tx.query<{ id: number } & ItemRow>(
    `SELECT milestone.id, wanted.address, item.kind, item.title, item.state
     FROM execution_milestone AS milestone ${JOINED}
     WHERE initiative_id = $1 AND NOT is_removed ORDER BY milestone.id, wanted.place`,
    [initiativeId],
  );
  const found = new Map<number, FollowedItem[]>();
  for (const { id, ...row } of rows) found.set(id, [...(found.get(id) ?? []), itemOf(row)]);
  return found;
}

/** The addresses that the milestones of all initiatives follow, by the id of the milestone. */
export async function followsIn(tx: Transaction): Promise<ReadonlyMap<number, readonly string[]>> {
  const rows = await tx.query<{ id: number; follows: readonly string[] }>(
    `SELECT id, follows FROM execution_milestone WHERE follows <> '{}'`,
  );
  return new Map(rows.map(({ id, follows }) => [id, follows]));
}

// Forges spell names in any case; one address belongs to one repository.
const JOINED = `CROSS JOIN unnest(follows) WITH ORDINALITY AS wanted (address, place)
  LEFT JOIN forges_known AS item ON lower(item.address) = lower(wanted.address)`;

interface ItemRow {
  readonly address: string;
  readonly kind: 'issue' | 'change-request' | null;
  readonly title: string | null;
  readonly state: 'open' | 'closed' | 'merged' | null;
}

function itemOf({ address, kind, title, state }: ItemRow): FollowedItem {
  const isDone = state === (kind === 'issue' ? 'closed' : 'merged');
  return {
    address,
    kind: kind ?? undefined,
    title: title ?? undefined,
    state: state ?? undefined,
    isDone,
  };
}

async function changes(tx: Transaction) {
  const rows = await tx.query<Counted>(
    `SELECT milestone.id AS "milestoneId", initiative_id AS "initiativeId", milestone.title, count(*)::int AS items,
       count(*) FILTER (WHERE item.state = CASE item.kind WHEN 'issue' THEN 'closed' ELSE 'merged' END)::int AS ready
     FROM execution_milestone AS milestone JOIN execution_initiative AS initiative ON initiative.id = initiative_id
       ${JOINED}
     WHERE NOT is_removed AND initiative.state = 'in-flight'
     GROUP BY 1, 2, 3 HAVING count(item.state) = count(*) ORDER BY 1`,
  );
  const ids = rows.map(({ milestoneId }) => milestoneId);
  const latest = await latestProgress(tx, ids);
  return rows.flatMap(({ items, ready, ...one }) => {
    const from = latest.get(one.milestoneId);
    // Nearly all is not all.
    const done = Math.floor((100 * ready) / items);
    const comment = `${ready} of ${items} on the forge`;
    return from === done ? [] : [{ ...one, from: from ?? 0, done, comment }];
  });
}

interface Counted {
  readonly milestoneId: number;
  readonly initiativeId: number;
  readonly title: string;
  readonly items: number;
  readonly ready: number;
}

/** Without what only says where on the page somebody was. */
function checkedAddress(text: string): string {
  const address = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (address === undefined || !/^https?:$/.test(address.protocol))
    throw bad(
      `"${text.trim().slice(0, 100)}" is no address`,
      'Give it like https://forge.example.org/owner/name/issues/12.',
    );
  const plain = `${address.origin}${address.pathname.replace(/\/+$/, '')}`;
  if (plain.length > MOST_CHARACTERS) throw bad('an address is too long', 'Look at it again.');
  return plain;
}

function bad(what: string, next: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-item',
    `Following issues and change requests: ${what}.`,
    next,
  );
}
