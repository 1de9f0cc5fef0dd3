// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Transaction } from '#platform/storage';
import type { Office } from '../../../src/assembly/office.ts';
import { type PlannedEvents, planEvents } from './plan-events.ts';

/** How many events a generated portfolio has; the same numbers give the same events. */
export interface EventsSize {
  readonly seed: number;
  /** Commits, issues, change requests and what happened to these, together. */
  readonly events: number;
  readonly repositories: number;
}

const PEOPLE = 20_000;
/** A day on which the generated histories end; fixed, so that the same seed gives the same rows on any day. */
const ENDS = Date.UTC(2026, 10, 30);
const EMPLOYERS = ['acme.example', 'bolt.example', 'corp.example', 'dune.example', undefined];

/**
 * Stores events alone, ten million of them within minutes: as scans and forges would leave them, without what they do. A
 * few repositories have a hundred thousand and more, most some thousand. Does nothing where an earlier run has stored them.
 */
export async function storeEvents(
  office: Office,
  principal: Principal,
  size: EventsSize,
): Promise<void> {
  const what = { action: 'bench/store-events', subject: 'portfolio' };
  const write = (work: (tx: Transaction) => Promise<unknown>) =>
    office.storage.write(principal, what, work);
  const stored = await office.storage.read(principal, (tx) =>
    tx.query<{ id: number }>('SELECT id FROM activity_identity LIMIT 1'),
  );
  if (stored.length > 0) return;
  await write((tx) => copyRepositories(tx, size));
  await write(copyPeople);
  const [repositories, identities] = await office.storage.read(principal, (tx) =>
    Promise.all([idsOf(tx, 'portfolio_repository'), idsOf(tx, 'activity_identity')]),
  );
  for (const [number, id] of (repositories ?? []).entries()) {
    const planned = planEvents(size, number, { identities: identities ?? [], endsMs: ENDS });
    await write((tx) => copyEvents(tx, id, planned));
    process.stderr.write(`\rStored the events of repository ${number + 1} `);
  }
  await office.storage.system((tx) => tx.query('ANALYZE'));
  process.stderr.write('\n');
}

async function idsOf(tx: Transaction, table: string): Promise<readonly number[]> {
  const rows = await tx.query<{ id: number }>(`SELECT id FROM ${table} ORDER BY id`);
  return rows.map(({ id }) => id);
}

async function copyRepositories(tx: Transaction, { repositories }: EventsSize): Promise<void> {
  const numbers = Array.from({ length: repositories }, (_, i) => i + 1);
  await tx.copyFrom(
    'portfolio_repository',
    ['location', 'name', 'kind', 'state'],
    numbers.map((one) => [`/portfolio/${one}`, `repository-${one}`, 'bare', 'scanned']),
  );
  await tx.query(
    `INSERT INTO forges_forge (kind, address, api_address, added_by, added_at)
     VALUES ('github', 'https://github.com', 'https://api.github.com', 'bench', now())`,
  );
  await tx.query(
    `INSERT INTO forges_connection (repository_id, forge_id, path, connected_by, connected_at, read_at)
     SELECT repository.id, forge.id, 'bench/' || name, 'bench', now(), now()
     FROM portfolio_repository AS repository, forges_forge AS forge`,
  );
}

/** One identity a person; an account for every second of them. */
async function copyPeople(tx: Transaction): Promise<void> {
  const people = Array.from({ length: PEOPLE }, (_, number) => {
    const isBot = number % 200 === 7;
    const name = isBot ? `helper-${number}[bot]` : `Person Number${number}`;
    const host = number % 2 === 0 ? 'users.noreply.github.com' : EMPLOYERS[number % 5];
    const email = `user${number}@${host ?? 'mail.example'}`;
    const employer = number % 2 === 0 ? undefined : EMPLOYERS[number % 5];
    return { name, email, kind: isBot ? 'bot' : 'human', employer };
  });
  await tx.copyFrom(
    'activity_identity',
    ['name', 'email', 'actor_class', 'employer'],
    people.map(({ name, email, kind, employer }) => [name, email, kind, employer]),
  );
  await tx.query(`INSERT INTO activity_person (name, email, kind)
    SELECT name, email, actor_class FROM activity_identity ORDER BY id`);
  await tx.query(`INSERT INTO activity_member (identity_id, person_id, actor_class, commits)
    SELECT identity.id, person.id, actor_class, 1 FROM activity_identity AS identity JOIN activity_person AS person USING (name, email)`);
}

async function copyEvents(tx: Transaction, id: number, planned: PlannedEvents): Promise<void> {
  await tx.query(
    'INSERT INTO activity_history (repository_id, head, commits) VALUES ($1, $2, $3)',
    [id, 'f'.repeat(40), planned.commits.length],
  );
  await tx.copyFrom('activity_commit', COMMIT, withId(id, planned.commits));
  await tx.copyFrom('activity_day', DAY, withId(id, planned.days));
  await tx.copyFrom('activity_release', RELEASE, withId(id, planned.releases));
  await tx.copyFrom('forges_item', ITEM, withId(id, planned.items));
  await tx.copyFrom('forges_event', EVENT, withId(id, planned.itemEvents));
}

function* withId(id: number, rows: Iterable<readonly unknown[]>): Generator<readonly unknown[]> {
  for (const row of rows) yield [id, ...row];
}

const COMMIT =
  'repository_id commit_id author_id committer_id authored_at committed_at parents touched'.split(
    ' ',
  );
const DAY = 'repository_id identity_id day commits counted added deleted large'.split(' ');
const RELEASE = 'repository_id name commit_id at'.split(' ');
const ITEM = [
  'repository_id kind number title address author author_class association opened_at updated_at state closed_at'.split(
    ' ',
  ),
  'is_draft labels assignees detailed_at'.split(' '),
].flat();
const EVENT =
  'repository_id item_kind number id kind at actor actor_class association detail'.split(' ');
