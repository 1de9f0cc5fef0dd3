// SPDX-License-Identifier: Apache-2.0
import { Refusal, readAmount } from '#model';
import { COST_KINDS, type CostKind } from '../cost-kind.ts';
import { converted, withoutRate } from '../given-in.ts';
import { bookableDay } from './bookable.ts';
import { type CsvRow, csvRows } from './csv-rows.ts';
import type { NewActual } from './new-actual.ts';

/** A row that cannot be booked. */
export interface BadRow {
  /** As an editor counts them: the header is line 1. */
  readonly line: number;
  readonly message: string;
}

export interface ReadActuals {
  readonly actuals: readonly NewActual[];
  readonly problems: readonly BadRow[];
}

/** What is known of the place that the rows are booked to. */
export interface Booking {
  readonly currency: string;
  /** The last day that can be booked. */
  readonly lastDay: string;
}

const COLUMNS = ['date', 'amount', 'what', 'kind', 'currency', 'rate', 'rate date'] as const;
type ColumnName = (typeof COLUMNS)[number];
const ALSO: Readonly<Record<string, ColumnName>> = { 'what for': 'what', description: 'what' };
const MOST_ROWS = 100_000;
const MOST_WORDS = 500;

/** Reads a file of actuals. A row that makes no sense is named with its line and left out; refuses what is no such file. */
export function readActualsCsv(csv: string, booking: Booking): ReadActuals {
  const [header, ...rows] = csvRows(csv);
  const columns = columnsOf(header);
  if (rows.length > MOST_ROWS) throw noFile(`it has more than ${MOST_ROWS} rows`);
  const actuals: NewActual[] = [];
  const problems: BadRow[] = [];
  for (const row of rows) {
    const read = readRow(row, columns, booking);
    if (typeof read === 'string') problems.push({ line: row.line, message: read });
    else actuals.push(read);
  }
  return { actuals, problems };
}

type Columns = readonly (ColumnName | undefined)[];

function columnsOf(header: CsvRow | undefined): Columns {
  if (header === undefined) throw noFile('it is empty');
  const columns = (header.cells ?? []).map((cell) => {
    const name = cell.trim().toLowerCase();
    return COLUMNS.find((column) => column === name) ?? ALSO[name];
  });
  const missing = (['date', 'amount', 'what'] as const).filter((name) => !columns.includes(name));
  if (missing.length > 0) throw noFile(`its first line names no column ${missing.join(', ')}`);
  return columns;
}

/** What the row books, or why it cannot. */
function readRow({ cells }: CsvRow, columns: Columns, booking: Booking): NewActual | string {
  if (cells === undefined) return 'a quotation mark is not closed on this line';
  if (cells.length !== columns.length)
    return `it has ${cells.length} cells and the header ${columns.length}; an amount with a comma has to stand in quotation marks`;
  const cell = (name: ColumnName) => cells[columns.indexOf(name)]?.trim() ?? '';
  const day = bookableDay(cell('date'), booking.lastDay);
  if (!day.ok) return day.why;
  const money = moneyIn(cell, day.day, booking.currency);
  if (typeof money === 'string') return money;
  const kind = kindOf(cell('kind'));
  if (kind === undefined)
    return `"${cell('kind')}" is no kind; the kinds are ${COST_KINDS.join(', ')}`;
  const what = cell('what');
  if (what === '') return 'it does not say what for';
  if (what.length > MOST_WORDS) return `what it is for is longer than ${MOST_WORDS} characters`;
  return { on: day.day, ...money, what, kind };
}

/** The amount of a row; in another currency by the rate that the row names, which is of the row's day where it says no other. */
function moneyIn(
  cell: (name: ColumnName) => string,
  day: string,
  own: string,
): Pick<NewActual, 'amount' | 'givenIn'> | string {
  const currency = cell('currency').toUpperCase() || own;
  const isOwn = currency === own;
  if (!isOwn && cell('rate') === '') return withoutRate(currency, own);
  const read = readAmount(cell('amount'), currency);
  if (!read.ok) return read.why;
  if (isOwn) return { amount: read.amount };
  const on = cell('rate date') || day;
  const givenIn = { currency, amount: read.amount, rate: cell('rate'), on };
  const worth = converted(givenIn, own);
  return worth.ok ? { amount: worth.amount, givenIn } : worth.why;
}

function kindOf(text: string): CostKind | undefined {
  const wanted = text === '' ? 'cash' : text.toLowerCase().replaceAll(/\s+/g, '-');
  return COST_KINDS.find((kind) => kind === wanted);
}

function noFile(what: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/no-actuals-file',
    `Reading the actuals: ${what}.`,
    'The first line names the columns: date, amount, what, and if wanted kind, currency, rate and rate date.',
  );
}
