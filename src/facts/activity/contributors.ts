// SPDX-License-Identifier: Apache-2.0
import { type Mailmap, personalAddresses } from '#engines/history';
import type { Identity } from '#model';
import { addRowTo, type DayRow, type Who } from './day-row.ts';
import { actorBehind, actorOf, clippedIdentity, personKey, personLabel } from './people.ts';

/** A contributor with the own days, so that no row needs a key as long as itself. */
export interface Contributor {
  readonly key: string;
  readonly who: Who;
  readonly rows: Map<string, DayRow>;
}

interface Known extends Contributor {
  /** That of which the employer was read. */
  readonly address: string;
}

/** Looks every identity up once; the log reader hands out one object per identity. */
export function contributors(mailmap: Mailmap) {
  const known = new Map<Identity, Known>();
  const byKey = new Map<string, Known>();
  const met: Identity[] = [];
  function contributorOf(author: Identity): Contributor {
    const found = known.get(author);
    if (found !== undefined) return found;
    const canonical = clippedIdentity(mailmap.canonical(author));
    const behind = knownBehind(author, canonical);
    const one = byKey.get(behind.key) ?? behind;
    byKey.set(behind.key, one);
    known.set(author, one);
    met.push(author, canonical);
    return one;
  }
  /** One for each person and employer; to be asked when everybody has been met. */
  const all = () => settled([...byKey.values()], personalAddresses(met));
  return { contributorOf, all };
}

function knownBehind(author: Identity, canonical: Identity): Known {
  const [given, stated] = [actorOf(author), actorOf(canonical)];
  const who = {
    person: personKey(canonical),
    label: personLabel(canonical),
    ...actorBehind(given, stated),
  };
  const address = (given.employer === undefined ? canonical : author).email.toLowerCase();
  return { key: `${keyOf(who)}\0${address}`, who, address, rows: new Map() };
}

function keyOf({ person, employer, actorClass }: Who): string {
  return `${person}\0${employer}\0${actorClass}`;
}

/** Nobody is employed at an address of somebody's own; what is then of one person and employer is put together. */
function settled(known: readonly Known[], personal: ReadonlySet<string>): readonly Contributor[] {
  const byKey = new Map<string, Contributor>();
  for (const { who: read, rows, address } of known) {
    const who = personal.has(address) ? { ...read, employer: undefined } : read;
    if (who !== read) for (const row of rows.values()) row.employer = undefined;
    const key = keyOf(who);
    const one = byKey.get(key);
    if (one === undefined) byKey.set(key, { key, who, rows });
    else addAll(one.rows, rows);
  }
  return [...byKey.values()];
}

function addAll(days: Map<string, DayRow>, more: ReadonlyMap<string, DayRow>): void {
  for (const [day, row] of more) {
    const found = days.get(day);
    if (found === undefined) days.set(day, row);
    else addRowTo(found, row);
  }
}
