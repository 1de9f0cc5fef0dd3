// SPDX-License-Identifier: Apache-2.0

/** 1 decided here, 2 imported. What a mail domain tells comes after both and is no statement. */
export type Rank = 1 | 2;

/** That somebody worked somewhere on the days [starts, ends). */
export interface Statement {
  readonly id: number;
  readonly organisation: string;
  readonly starts: string;
  readonly ends: string;
  readonly rank: Rank;
}

export type Spell = Omit<Statement, 'id'>;

/**
 * What statements about one person come to: for every day that any of them is about, one organisation. The better
 * evidence wins; of equal ones the one that begins later, then the one made later.
 *
 * Result: in order, none overlaps another, neighbours that say the same are one.
 */
export function spellsOf(statements: readonly Statement[]): readonly Spell[] {
  const days = [...new Set(statements.flatMap(({ starts, ends }) => [starts, ends]))].sort(byText);
  const spells: Spell[] = [];
  days.slice(0, -1).forEach((starts, i) => {
    const ends = days[i + 1] ?? starts;
    const best = statements
      .filter((one) => one.starts <= starts && one.ends >= ends)
      .sort(better)[0];
    if (best === undefined) return;
    const { organisation, rank } = best;
    const before = spells.at(-1);
    const goesOn =
      before?.ends === starts && before.organisation === organisation && before.rank === rank;
    if (goesOn) spells[spells.length - 1] = { ...before, ends };
    else spells.push({ organisation, rank, starts, ends });
  });
  return spells;
}

function better(a: Statement, b: Statement): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.starts !== b.starts) return a.starts > b.starts ? -1 : 1;
  return b.id - a.id;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1;
}
