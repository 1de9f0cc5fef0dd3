// SPDX-License-Identifier: Apache-2.0
import { csvRows } from '#model';
import { emptyParts, isAddress, isDay, isNobodyKnows, type Parts } from './affiliation-file.ts';

// How people name the columns; the order in the file does not matter.
const COLUMNS = {
  email: ['email', 'e-mail', 'mail', 'address'],
  organisation: ['organisation', 'organization', 'company', 'employer'],
  from: ['from', 'start', 'starts', 'since'],
  until: ['until', 'end', 'ends', 'to', 'before'],
} as const;

type Column = keyof typeof COLUMNS;

/** A table with a line of headings: `email` and `organisation`, and where known `from` and `until` (not included), as days. */
export function readCsv(text: string): Parts {
  const parts = emptyParts();
  const [header, ...rows] = csvRows(text);
  const places = placesOf(header?.cells ?? []);
  const missing = (['email', 'organisation'] as const).filter((name) => places[name] === undefined);
  if (missing.length > 0) {
    const message = `expected a column ${missing.join(' and a column ')} in the headings`;
    parts.problems.push({ line: header?.line ?? 1, message });
    return parts;
  }
  for (const { line, cells } of rows) {
    const cell = (name: Column) => cells[places[name] ?? -1]?.trim() ?? '';
    readRow(line, cell, parts);
  }
  return parts;
}

type Cell = (name: Column) => string;

function readRow(line: number, cell: Cell, parts: Parts): void {
  const [email, organisation] = [cell('email').toLowerCase(), cell('organisation')];
  const [from, until] = [cell('from') || undefined, cell('until') || undefined];
  const message = faultOf(email, organisation) ?? faultOfDays(from, until);
  if (message !== undefined) parts.problems.push({ line, message });
  else if (!isNobodyKnows(organisation)) {
    parts.statements.push({ line, email, organisation, from, until });
  }
}

function faultOf(email: string, organisation: string): string | undefined {
  if (!isAddress(email)) return `expected an address, found "${email}"`;
  return organisation === '' ? `expected an organisation for ${email}` : undefined;
}

function faultOfDays(from: string | undefined, until: string | undefined): string | undefined {
  const bad = [from, until].find((day) => day !== undefined && !isDay(day));
  if (bad !== undefined) return `expected a day such as 2026-03-31, found "${bad}"`;
  if (from === undefined || until === undefined || from < until) return undefined;
  return `it ends on ${until}, before it begins on ${from}`;
}

function placesOf(header: readonly string[]): Partial<Record<Column, number>> {
  const names = header.map((name) => name.trim().toLowerCase());
  const places: Partial<Record<Column, number>> = {};
  for (const [column, aliases] of Object.entries(COLUMNS)) {
    const place = names.findIndex((name) => (aliases as readonly string[]).includes(name));
    // Object.entries forgets that its keys are the columns.
    if (place >= 0) places[column as Column] = place;
  }
  return places;
}
