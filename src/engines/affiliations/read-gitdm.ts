// SPDX-License-Identifier: Apache-2.0
import { emptyParts, isAddress, isDay, isNobodyKnows, type Parts } from './affiliation-file.ts';

interface Entry {
  readonly line: number;
  /** An address, or a mail domain. */
  readonly key: string;
  readonly organisation: string;
  /** The first day on which it no longer holds. */
  readonly before?: string | undefined;
}

/**
 * The three kinds of file that gitdm is configured by, told apart line by line.
 *
 * "ada@acme.com  Acme < 2026-01-01": whom an address works for, up to a day. Without a day: from the last one named on.
 * "acme.com  Acme": what the organisation behind a domain is called, with days as above.
 * "ada@home.net  ada@acme.com": two addresses of one person. Quotes around an address are taken off, "#" begins a remark.
 */
export function readGitdm(text: string): Parts {
  const parts = emptyParts();
  const entries: Entry[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const said = raw.replace(/(^|\s)#.*$/, '').trim();
    if (said !== '') readLine(said, index + 1, parts, entries);
  });
  for (const timed of timedEntries(entries, parts)) place(timed, parts);
  return parts;
}

function readLine(said: string, line: number, parts: Parts, entries: Entry[]): void {
  const [, first = '', rest = ''] = /^("[^"]*"|\S+)\s*(.*)$/.exec(said) ?? [];
  const key = unquoted(first).toLowerCase();
  const other = unquoted(rest).toLowerCase();
  if (isAddress(key) && isAddress(other)) parts.same.push({ line, emails: [key, other] });
  else {
    const entry = entryOf(key, rest, line);
    if (typeof entry === 'string') parts.problems.push({ line, message: entry });
    else entries.push(entry);
  }
}

// "Acme Widgets < 2026-01-01"
const DATED = /^(?<name>.*?)\s*<\s*(?<before>\S*)$/;

function entryOf(key: string, rest: string, line: number): Entry | string {
  if (!isAddress(key) && !isDomain(key))
    return `expected an address or a mail domain, found "${key}"`;
  const { name = rest, before } = DATED.exec(rest)?.groups ?? {};
  const organisation = unquoted(name);
  if (organisation === '') return `expected an organisation after "${key}"`;
  if (before === undefined || isDay(before)) return { line, key, organisation, before };
  return `expected a day such as 2026-03-31 after "<", found "${before}"`;
}

interface TimedEntry extends Entry {
  readonly from?: string | undefined;
}

/** Each entry holds from where the one before it ends; two without an end contradict each other. */
function timedEntries(entries: readonly Entry[], parts: Parts): readonly TimedEntry[] {
  const byKey = new Map<string, Entry[]>();
  for (const entry of entries) {
    const known = byKey.get(entry.key);
    if (known === undefined) byKey.set(entry.key, [entry]);
    else if (known.every(({ before }) => before !== entry.before)) known.push(entry);
    else if (known.every(({ organisation }) => organisation !== entry.organisation)) {
      const message = `says of "${entry.key}" otherwise than line ${known[0]?.line}`;
      parts.problems.push({ line: entry.line, message });
    }
  }
  return [...byKey.values()].flatMap((known) => {
    const ordered = known.toSorted((a, b) => ((a.before ?? '~') < (b.before ?? '~') ? -1 : 1));
    return ordered.map((entry, i) => ({ ...entry, from: ordered[i - 1]?.before }));
  });
}

function place({ line, key, organisation, from, before: until }: TimedEntry, parts: Parts): void {
  if (isNobodyKnows(organisation)) return;
  const said = { line, organisation, from, until };
  if (isAddress(key)) parts.statements.push({ ...said, email: key });
  else parts.domains.push({ ...said, domain: key });
}

function isDomain(text: string): boolean {
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/.test(text);
}

function unquoted(text: string): string {
  return text
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .trim();
}
