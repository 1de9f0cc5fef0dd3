// SPDX-License-Identifier: Apache-2.0
import type { SeverityRating, Vulnerability } from '#engines/advisories';
import type { Transaction } from '#platform/storage';

/** What stands for a rating that has no score: the middle of its scores, times ten. */
const RANKS: Readonly<Record<SeverityRating, number>> = {
  none: 0,
  low: 20,
  medium: 55,
  high: 80,
  critical: 95,
};
const NOT_RATED = -1;

/**
 * Keeps what is said of vulnerabilities now. One that is known by any of its names keeps its id, also where a database has
 * found a CVE for it meanwhile. Result: the id of each.
 */
export async function keepVulnerabilities(
  tx: Transaction,
  found: readonly Vulnerability[],
): Promise<(one: Vulnerability) => number> {
  const byName = new Map<string, Vulnerability>();
  for (const one of found) byName.set(one.name, merged(byName.get(one.name), one));
  const known = await idsByName(tx, [...byName.values()].flatMap(namesOf));
  const ids = new Map<string, number>();
  const fresh: Vulnerability[] = [];
  const taken = new Set<number>();
  for (const one of byName.values()) {
    const id = namesOf(one).flatMap((name) => known.get(name) ?? [])[0];
    if (id === undefined || taken.has(id)) {
      fresh.push(one);
    } else {
      taken.add(id);
      ids.set(one.name, id);
    }
  }
  await update(tx, byName, ids);
  for (const { id, name } of await insert(tx, fresh)) ids.set(name, id);
  return ({ name }) => {
    const id = ids.get(name);
    if (id === undefined) throw new Error(`Keeping vulnerabilities: ${name} has no id`);
    return id;
  };
}

/** Two versions of one package may be matched by different advisories of one vulnerability. */
function merged(one: Vulnerability | undefined, other: Vulnerability): Vulnerability {
  if (one === undefined) return other;
  const worse = rankOf(other) > rankOf(one) ? other : one;
  return {
    ...worse,
    aliases: [...new Set([...one.aliases, ...other.aliases])],
    advisories: [...new Set([...one.advisories, ...other.advisories])],
    published: earlier(one.published, other.published),
  };
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

function namesOf({ name, aliases }: Vulnerability): readonly string[] {
  return [name, ...aliases];
}

function rankOf({ severity }: Vulnerability): number {
  if (severity?.score !== undefined) return Math.round(severity.score * 10);
  return severity?.rating === undefined ? NOT_RATED : RANKS[severity.rating];
}

async function idsByName(
  tx: Transaction,
  names: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: number; name: string }>(
    'SELECT id, name FROM compliance_vulnerability WHERE name = ANY($1::text[]) ORDER BY id',
    [names],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

// Lists are joined by a blank, which no id holds: SQL has no arrays of arrays of different lengths.
const ROWS = `unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::text[], $8::smallint[],
  $9::timestamptz[]) AS new (name, aliases, advisories, summary, rating, score, vector, rank, published)`;

function columnsOf(all: readonly Vulnerability[]): readonly unknown[] {
  return [
    all.map(({ name }) => name),
    all.map(({ aliases }) => aliases.join(' ')),
    all.map(({ advisories }) => advisories.join(' ')),
    all.map(({ summary }) => summary),
    all.map(({ severity }) => severity?.rating ?? null),
    all.map(({ severity }) => severity?.score ?? null),
    all.map(({ severity }) => severity?.vector ?? null),
    all.map(rankOf),
    all.map(({ published }) => publishedOf(published)),
  ];
}

/** As a database takes it; what is no time is left out. */
function publishedOf(published: string | undefined): string | null {
  const ms = published === undefined ? Number.NaN : Date.parse(published);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

async function update(
  tx: Transaction,
  byName: ReadonlyMap<string, Vulnerability>,
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const known = [...byName.values()].filter(({ name }) => ids.has(name));
  if (known.length === 0) return;
  await tx.query(
    `UPDATE compliance_vulnerability AS kept SET name = new.name, aliases = string_to_array(new.aliases, ' '),
       advisories = string_to_array(new.advisories, ' '), summary = new.summary, rating = new.rating,
       score = new.score, vector = new.vector, rank = new.rank, published = new.published
     FROM ${ROWS} JOIN unnest($1::text[], $10::bigint[]) AS of (name, id) USING (name) WHERE kept.id = of.id`,
    [...columnsOf(known), known.map(({ name }) => ids.get(name))],
  );
}

async function insert(
  tx: Transaction,
  fresh: readonly Vulnerability[],
): Promise<readonly { readonly id: number; readonly name: string }[]> {
  if (fresh.length === 0) return [];
  return tx.query(
    `INSERT INTO compliance_vulnerability (name, aliases, advisories, summary, rating, score, vector, rank,
       published)
     SELECT name, string_to_array(aliases, ' '), string_to_array(advisories, ' '), summary, rating, score, vector, rank,
       published
     FROM ${ROWS} RETURNING id, name`,
    columnsOf(fresh),
  );
}
