// SPDX-License-Identifier: Apache-2.0
import {
  type ActorClass,
  type Association,
  csvRows,
  type ForgeAccount,
  type ForgeItem,
  type Instant,
  type ItemEventKind,
  instant,
} from '#model';
import type { FileProblem } from './told-item.ts';

/** A row of a tracker's table: that an item was opened, or what happened to it. */
export interface TrackerRow {
  readonly line: number;
  /** As the tracker calls the item: `17`, `LAMP-17`. */
  readonly item: string;
  readonly kind: ForgeItem['kind'];
  readonly event: 'opened' | ItemEventKind;
  readonly at: Instant;
  readonly actor?: ForgeAccount | undefined;
  readonly association?: Association | undefined;
  readonly title: string;
  readonly address: string;
  readonly detail?: string | undefined;
}

export interface TrackerFile {
  readonly rows: readonly TrackerRow[];
  readonly problems: readonly FileProblem[];
}

const COLUMNS = [
  'item',
  'kind',
  'event',
  'at',
  'actor',
  'actor_class',
  'association',
  'title',
  'address',
  'detail',
] as const;
type Column = (typeof COLUMNS)[number];
const NEEDED: readonly Column[] = ['item', 'event', 'at'];

const KINDS = ['issue', 'change-request'] as const;
const CLASSES: readonly ActorClass[] = ['human', 'bot', 'agent'];
const ASSOCIATIONS: readonly Association[] = [
  'member',
  'contributor',
  'newcomer',
  'none',
  'unknown',
];
const EVENTS: readonly TrackerRow['event'][] = [
  'opened',
  'commented',
  'reviewed',
  'closed',
  'reopened',
  'merged',
  'labelled',
  'unlabelled',
  'assigned',
  'unassigned',
  'linked',
  'drafted',
  'readied',
];
const MOST_PROBLEMS = 1000;

/**
 * Reads a table of what happened in a tracker, a row for each event. Columns are found by their heading; `item`, `event` and `at` are
 * needed. `now`: nothing is from later.
 */
export function readTracker(text: string, now: Instant): TrackerFile {
  const [header, ...lines] = csvRows(text.replace(/^\uFEFF/, ''));
  const headings = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const missing = NEEDED.filter((column) => !headings.includes(column));
  if (missing.length > 0) {
    const message = `expected a column ${missing.join(' and a column ')} in the headings`;
    return { rows: [], problems: [{ line: header?.line ?? 1, message }] };
  }
  const rows: TrackerRow[] = [];
  const problems: FileProblem[] = [];
  for (const { line, cells } of lines) {
    const cell = (column: Column) => cells[headings.indexOf(column)]?.trim() ?? '';
    const row = rowOf(cell, now);
    if (typeof row !== 'string') rows.push({ line, ...row });
    else if (problems.length < MOST_PROBLEMS) problems.push({ line, message: row });
  }
  return { rows, problems };
}

/** The row, or why it cannot be used. */
function rowOf(cell: (column: Column) => string, now: Instant): Omit<TrackerRow, 'line'> | string {
  const item = cell('item');
  if (item === '' || item.length > 200) return 'expected the name or number of an item';
  const event = EVENTS.find((one) => one === cell('event').toLowerCase());
  if (event === undefined) return `expected an event such as opened, found "${cut(cell('event'))}"`;
  const kind = oneOf(KINDS, cell('kind'), 'issue');
  if (kind === undefined) return `expected issue or change-request, found "${cut(cell('kind'))}"`;
  const at = momentOf(cell('at'), now);
  if (at === undefined)
    return `expected a moment such as 2026-03-10T09:00:00Z, found "${cut(cell('at'))}"`;
  const actorClass = oneOf(CLASSES, cell('actor_class'), 'human');
  const association = oneOf(ASSOCIATIONS, cell('association'), 'unknown');
  if (actorClass === undefined)
    return `expected human, bot or agent, found "${cut(cell('actor_class'))}"`;
  if (association === undefined)
    return `expected member, contributor, newcomer or none, found "${cut(cell('association'))}"`;
  const address = cell('address');
  return {
    ...{ item, kind, event, at, association },
    actor: cell('actor') === '' ? undefined : { login: cell('actor').slice(0, 200), actorClass },
    title: cell('title').slice(0, 500),
    address: /^https?:\/\//.test(address) && URL.canParse(address) ? address : '',
    detail: cell('detail').slice(0, 500) || undefined,
  };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  text: string,
  absent: Word,
): Word | undefined {
  return text === '' ? absent : words.find((word) => word === text.toLowerCase());
}

function cut(text: string): string {
  return text.slice(0, 60);
}

// A day alone, or a time with its zone: without one nobody knows when it was.
const MOMENT = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d))?$/i;

function momentOf(text: string, now: Instant): Instant | undefined {
  if (!MOMENT.test(text)) return undefined;
  const ms = Date.parse(text.replace(' ', 'T'));
  if (Number.isNaN(ms) || ms > Date.parse(now)) return undefined;
  return instant(new Date(ms).toISOString().replace('.000Z', 'Z'));
}
