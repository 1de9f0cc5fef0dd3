// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import { startOfDay } from '../day.ts';
import type { ResourceWords } from './resource.ts';

const HOURS_A_WEEK = 168;
/** A team may have many people. */
const MOST_HOURS = 10_000;
const MOST_ROWS = 200;

/** The words in order and without spaces around them; refuses (`execution/bad-resource`) what makes no sense, and names it. */
export function checkedResource(words: ResourceWords): ResourceWords {
  const name = words.name.trim();
  if (name === '') throw bad('it has no name', 'Give the name that its colleagues use.');
  const most = words.kind === 'person' ? HOURS_A_WEEK : MOST_HOURS;
  if (words.hours.length > MOST_ROWS || words.leave.length > MOST_ROWS)
    throw bad(
      `"${name}" has more than ${MOST_ROWS} changes of hours, or leaves`,
      'Take old ones away.',
    );
  const starts = words.hours.map(({ start }) => start);
  if (new Set(starts).size < starts.length)
    throw bad(`the hours of "${name}" change twice on one day`, 'Keep the one that holds.');
  for (const { start, hoursPerWeek } of words.hours) {
    checkDay(name, start);
    if (!Number.isFinite(hoursPerWeek) || hoursPerWeek < 0 || hoursPerWeek > most)
      throw bad(`"${name}" has ${hoursPerWeek} hours a week`, `Give a number from 0 to ${most}.`);
  }
  for (const { start, finish } of words.leave) {
    checkDay(name, start);
    checkDay(name, finish);
    if (finish < start)
      throw bad(
        `the leave of "${name}" ends on ${finish}, before it begins`,
        'Turn the days round.',
      );
  }
  const earliest = <Row extends { readonly start: string }>(rows: readonly Row[]) =>
    rows.toSorted((one, other) => (one.start < other.start ? -1 : 1));
  return {
    ...words,
    name,
    unit: words.unit.trim(),
    skills: checkedSkills(words.skills),
    hours: earliest(words.hours),
    leave: earliest(words.leave).map((one) => ({ ...one, note: one.note.trim() })),
  };
}

/** Each once, whatever its case; empty ones are left out. */
export function checkedSkills(skills: readonly string[]): readonly string[] {
  const named = skills.map((skill) => skill.trim()).filter((skill) => skill !== '');
  return [...new Map(named.map((skill) => [skill.toLowerCase(), skill])).values()];
}

function checkDay(name: string, day: string): void {
  if (startOfDay(day) === undefined)
    throw bad(`"${day}" of "${name}" is no day`, 'Write it like 2027-06-30.');
}

function bad(what: string, next: string): Refusal {
  return new Refusal(
    'invalid',
    'execution/bad-resource',
    `Keeping a person or team: ${what}.`,
    next,
  );
}
