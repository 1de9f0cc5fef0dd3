// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal, Window } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { requireSight } from './allow.ts';
import { addAffiliation, type NewAffiliation, removeAffiliation } from './change-affiliations.ts';
import {
  decideKind,
  decidePairs,
  type KindDecision,
  type PairsDecision,
  splitIdentity,
  undoDecisions,
} from './decide.ts';
import { type Erasing, erasePerson } from './erase.ts';
import {
  type AffiliationImport,
  type AffiliationWish,
  importAffiliations,
} from './import-affiliations.ts';
import { type LinkPage, openLinks } from './links.ts';
import { listDecisions, type PeopleDecisionPage } from './list-decisions.ts';
import { listPeople, type PeoplePage, type PeopleQuery } from './list-people.ts';
import { type OrganisationsView, organisationsOf } from './organisations.ts';
import { type PersonDetail, personById } from './person-by-id.ts';
import { resolveStored } from './resolve-stored.ts';

interface Paged {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Who is behind the names and addresses of all histories. What shows persons refuses who may not see them. */
export interface WhoIsWho {
  /** After scans: takes in whoever is new. Writes nothing where nothing is. Result: whether something was. */
  bringUpToDate(principal: Principal): Promise<boolean>;
  people(principal: Principal, query: PeopleQuery): Promise<PeoplePage>;
  person(principal: Principal, id: number): Promise<PersonDetail>;
  /** Proposed merges. */
  review(principal: Principal, query: Paged): Promise<LinkPage>;
  decisions(principal: Principal, query: Paged): Promise<PeopleDecisionPage>;
  /** See `decidePairs`. */
  decide(principal: Principal, wanted: PairsDecision, at: Instant): Promise<readonly number[]>;
  /** See `splitIdentity`. */
  split(
    principal: Principal,
    wanted: { readonly identityId: number; readonly reason?: string | undefined },
    at: Instant,
  ): Promise<number>;
  /** See `decideKind`. */
  decideKind(principal: Principal, wanted: KindDecision, at: Instant): Promise<number>;
  /** See `undoDecisions`. */
  undo(
    principal: Principal,
    wanted: { readonly ids: readonly number[]; readonly why?: string | undefined },
    at: Instant,
  ): Promise<readonly number[]>;
  /** See `addAffiliation`. */
  addAffiliation(principal: Principal, wanted: NewAffiliation, at: Instant): Promise<number>;
  removeAffiliation(principal: Principal, id: number): Promise<void>;
  /** See `importAffiliations`. */
  import(principal: Principal, wanted: AffiliationWish, at: Instant): Promise<AffiliationImport>;
  /** See `erasePerson`. */
  erase(principal: Principal, id: number, erasing: Erasing): Promise<number>;
  /** See `organisationsOf`. */
  organisations(principal: Principal, window: Window): Promise<OrganisationsView>;
}

export function openWhoIsWho(storage: Storage): WhoIsWho {
  const shown = <T>(principal: Principal, read: (tx: Transaction) => Promise<T>) => {
    requireSight(principal);
    return storage.read(principal, read);
  };
  return {
    bringUpToDate: (principal) => bringUpToDate(storage, principal),
    people: async (principal, query) => shown(principal, (tx) => listPeople(tx, query)),
    person: async (principal, id) => shown(principal, (tx) => personById(tx, id)),
    review: async (principal, query) => shown(principal, (tx) => openLinks(tx, query)),
    decisions: async (principal, query) => shown(principal, (tx) => listDecisions(tx, query)),
    decide: (principal, wanted, at) => decidePairs(storage, principal, wanted, at),
    split: (principal, wanted, at) => splitIdentity(storage, principal, wanted, at),
    decideKind: (principal, wanted, at) => decideKind(storage, principal, wanted, at),
    undo: (principal, wanted, at) => undoDecisions(storage, principal, wanted, at),
    addAffiliation: (principal, wanted, at) => addAffiliation(storage, principal, wanted, at),
    removeAffiliation: (principal, id) => removeAffiliation(storage, principal, id),
    import: (principal, wanted, at) => importAffiliations(storage, principal, wanted, at),
    erase: (principal, id, erasing) => erasePerson(storage, principal, id, erasing),
    organisations: (principal, window) =>
      storage.read(principal, (tx) => organisationsOf(tx, principal, window)),
  };
}

async function bringUpToDate(storage: Storage, principal: Principal): Promise<boolean> {
  if (await storage.read(principal, isUpToDate)) return false;
  const what = { action: 'people/resolve', subject: 'people' };
  await storage.write(principal, what, resolveStored);
  await storage.system((tx) => tx.query(`ANALYZE ${JOINED.join(', ')}`));
  return true;
}

/**
 * What every figure joins. PostgreSQL counts them by itself within a minute or so; until then it takes them for empty, and
 * reads all identities once for each day of work.
 */
const JOINED = ['day', 'identity', 'alias', 'member', 'spell', 'domain'].map(
  (table) => `activity_${table}`,
);

// A changed .mailmap is a commit, so it is noticed too.
async function isUpToDate(tx: Transaction): Promise<boolean> {
  const [row] = await tx.query<{ stale: boolean }>(
    `SELECT EXISTS (
       SELECT FROM (SELECT identity_id, sum(commits) AS commits, max(day) AS last_day FROM activity_day GROUP BY identity_id) AS done
       FULL JOIN activity_member AS member USING (identity_id)
       WHERE member.commits IS DISTINCT FROM coalesce(done.commits, 0) OR member.last_day IS DISTINCT FROM done.last_day
     ) AS stale`,
  );
  return row?.stale === false;
}
