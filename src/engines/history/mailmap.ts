// SPDX-License-Identifier: Apache-2.0
import type { Identity } from '#model';

/** Who is who, as the repository's people have written it down. */
export interface Mailmap {
  /** The proper name and address; the identity itself where the map does not know it. */
  canonical(identity: Identity): Identity;
  /** The same, but `undefined` where the map does not know it; also for a line that changes nothing. */
  declared(identity: Identity): Identity | undefined;
}

/** What to put in place of an identity; an absent part stays as it is. */
interface Replacement {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

interface Entry {
  anyName: Replacement;
  readonly byName: Map<string, Replacement>;
}

interface Half {
  readonly name: string | undefined;
  readonly email: string;
  readonly rest: string;
}

/**
 * A mailmap that decides as git does: names and addresses compare without regard to ASCII case, a later line wins,
 * a line with an old name beats one without, and lines that are no mapping are passed over.
 *
 * Source: gitmailmap(5).
 */
export function parseMailmap(text: string): Mailmap {
  const entries = new Map<string, Entry>();
  for (const line of text.split('\n')) {
    if (!line.startsWith('#')) addLine(entries, line);
  }
  return {
    canonical: (identity) => declared(entries, identity) ?? identity,
    declared: (identity) => declared(entries, identity),
  };
}

// "Proper Name <commit@mail>", "<proper@mail> <commit@mail>", "Proper Name <proper@mail> <commit@mail>",
// "Proper Name <proper@mail> Commit Name <commit@mail>"
function addLine(entries: Map<string, Entry>, line: string): void {
  const proper = readHalf(line);
  // "<>" cannot be anybody's proper address, but people do commit with it.
  if (proper === undefined || proper.email === '') return;
  const old = readHalf(proper.rest);
  const key = lowerAscii(old?.email ?? proper.email);
  const entry = entries.get(key) ?? { anyName: {}, byName: new Map<string, Replacement>() };
  entries.set(key, entry);
  const replacement = { name: proper.name, email: old && proper.email };
  if (old?.name === undefined) {
    entry.anyName = {
      name: replacement.name ?? entry.anyName.name,
      email: replacement.email ?? entry.anyName.email,
    };
  } else {
    entry.byName.set(lowerAscii(old.name), replacement);
  }
}

function readHalf(text: string): Half | undefined {
  const open = text.indexOf('<');
  const close = open === -1 ? -1 : text.indexOf('>', open + 1);
  if (close === -1) return undefined;
  const name = text.slice(0, open).replace(/^[ \t\r]+|[ \t\r]+$/g, '');
  return {
    name: name === '' ? undefined : name,
    email: text.slice(open + 1, close),
    rest: text.slice(close + 1),
  };
}

function declared(entries: ReadonlyMap<string, Entry>, identity: Identity): Identity | undefined {
  const entry = entries.get(lowerAscii(identity.email));
  if (entry === undefined) return undefined;
  const { name, email } = entry.byName.get(lowerAscii(identity.name)) ?? entry.anyName;
  if (name === undefined && email === undefined) return undefined;
  return { name: name ?? identity.name, email: email ?? identity.email };
}

// Not toLowerCase(): git folds A to Z only, so "Ö" and "ö" are two letters to it.
function lowerAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
