// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

type Months = readonly ReadonlyMap<string, number>[];

const FEWEST_MONTHS = 36;

/**
 * Months of the histories of the clones in the folder, by what they count: commits and authors of a month, and the same
 * of the twelve months before, as KPIs have them.
 */
export function monthlySeries(folder: string): ReadonlyMap<string, readonly (readonly number[])[]> {
  const histories = readdirSync(folder)
    .map((name) => monthsOf(join(folder, name)))
    .filter((months) => months.length >= FEWEST_MONTHS);
  return new Map([
    ['commits of a month', histories.map((months) => months.map(commitsIn))],
    ['authors of a month', histories.map((months) => months.map((month) => month.size))],
    ['commits of a year', histories.map((months) => ofYears(months, commitsIn))],
    ['authors of a year', histories.map((months) => ofYears(months, (year) => year.size))],
    ['absence factor of a year', histories.map((months) => ofYears(months, absenceFactor))],
  ]);
}

/** Commits by author of each whole month, oldest first. */
function monthsOf(clone: string): Months {
  const { stdout, status } = spawnSync(
    'git',
    ['-C', clone, 'log', '--no-merges', '--date=format:%Y-%m', '--format=%ad %ae'],
    { encoding: 'utf8', maxBuffer: 1 << 29 },
  );
  if (status !== 0) return [];
  const found = new Map<number, Map<string, number>>();
  for (const [, year, month, author = ''] of stdout.matchAll(/^(20\d\d)-(\d\d) (.*)$/gm)) {
    const at = Number(year) * 12 + Number(month) - 1;
    const authors = found.get(at) ?? new Map<string, number>();
    found.set(at, authors.set(author, (authors.get(author) ?? 0) + 1));
  }
  const [first, last] = [Math.min(...found.keys()), Math.max(...found.keys())];
  // The first and the last month may be cut.
  return Array.from(
    { length: Math.max(0, last - first - 1) },
    (_, i) => found.get(first + 1 + i) ?? new Map(),
  );
}

function commitsIn(authors: ReadonlyMap<string, number>): number {
  return [...authors.values()].reduce((sum, commits) => sum + commits, 0);
}

function ofYears(
  months: Months,
  count: (year: ReadonlyMap<string, number>) => number,
): readonly number[] {
  return months.slice(11).map((_, i) => {
    const year = new Map<string, number>();
    for (const month of months.slice(i, i + 12)) {
      for (const [author, commits] of month) year.set(author, (year.get(author) ?? 0) + commits);
    }
    return count(year);
  });
}

function absenceFactor(authors: ReadonlyMap<string, number>): number {
  const half = commitsIn(authors) / 2;
  let sum = 0;
  let people = 0;
  for (const commits of [...authors.values()].sort((a, b) => b - a)) {
    sum += commits;
    people += 1;
    if (sum >= half) return people;
  }
  return people;
}
