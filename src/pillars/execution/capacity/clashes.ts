// SPDX-License-Identifier: Apache-2.0
import {
  type CapacityRow,
  type HoursCell,
  type InitiativeHours,
  type Period,
  sumByInitiative,
} from './capacity-rows.ts';

/** Somebody is over-booked over one or several periods in a row. */
export interface Clash {
  readonly key: string;
  readonly resourceId?: number | undefined;
  readonly name: string;
  readonly start: string;
  readonly finish: string;
  readonly overHours: number;
  /** What is planned then, the largest first. */
  readonly initiatives: readonly InitiativeHours[];
  readonly sentence: string;
}

/** Who is over-booked, when, by how much and by what; periods in a row are one clash. The soonest first, then the largest. */
export function clashesOf(
  rows: readonly CapacityRow[],
  periods: readonly Period[],
): readonly Clash[] {
  return rows
    .flatMap((row) => clashesIn(row, periods))
    .toSorted(
      (one, other) => one.start.localeCompare(other.start) || other.overHours - one.overHours,
    );
}

/** What a change would over-book beyond what is over-booked before it, and how many hours it would relieve. */
export function newClashes(
  before: readonly CapacityRow[],
  after: readonly CapacityRow[],
  periods: readonly Period[],
): { readonly clashes: readonly Clash[]; readonly relievedHours: number } {
  const known = new Map(before.map((row) => [row.key, row]));
  let relievedHours = 0;
  const more = after.map((row) => {
    const cells = row.cells.map((cell, index) => {
      const over = known.get(row.key)?.cells[index]?.overHours ?? 0;
      relievedHours += Math.max(0, over - cell.overHours);
      return { ...cell, overHours: Math.max(0, cell.overHours - over) };
    });
    return { ...row, cells };
  });
  return { clashes: clashesOf(more, periods), relievedHours };
}

/** What is less than a twentieth of an hour comes from whole minutes that fall on one day or the next. */
const LEAST_HOURS = 0.05;

interface Run {
  readonly first: number;
  readonly cells: HoursCell[];
}

function clashesIn(row: CapacityRow, periods: readonly Period[]): readonly Clash[] {
  const runs: Run[] = [];
  for (const [index, cell] of row.cells.entries()) {
    if (cell.overHours < LEAST_HOURS) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.cells.length === index) last.cells.push(cell);
    else runs.push({ first: index, cells: [cell] });
  }
  return runs.map(({ first, cells }) => {
    const start = periods[first]?.start ?? '';
    const finish = periods[first + cells.length - 1]?.finish ?? '';
    const overHours = cells.reduce((sum, cell) => sum + cell.overHours, 0);
    const initiatives = sumByInitiative(cells.flatMap((cell) => cell.initiatives));
    const { key, resourceId, name } = row;
    const clash = { key, resourceId, name, start, finish, overHours, initiatives };
    return { ...clash, sentence: sentenceOf(clash) };
  });
}

function sentenceOf({
  name,
  start,
  finish,
  overHours,
  initiatives,
}: Omit<Clash, 'sentence'>): string {
  const what = initiatives.map(({ title, hours }) => `“${title}” ${hoursText(hours)}`).join(', ');
  return `${name} is over-booked by ${hoursText(overHours)} from ${start} to ${finish}: ${what}.`;
}

/** `12 h`, `1.5 h`: to a tenth, as nobody plans by the minute. */
function hoursText(hours: number): string {
  return `${Number(hours.toFixed(1)).toLocaleString('en-GB')} h`;
}
