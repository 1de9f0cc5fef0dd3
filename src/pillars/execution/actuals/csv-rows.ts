// SPDX-License-Identifier: Apache-2.0

/** One line of a CSV file. */
export interface CsvRow {
  /** From 1. */
  readonly line: number;
  /** `undefined` where a quotation mark is opened and not closed. */
  readonly cells: readonly string[] | undefined;
}

/**
 * The lines of a CSV file (RFC 4180) that are not empty. The header says by what cells are parted: comma or semicolon. A cell
 * ends with its line, so that one forgotten quotation mark costs one row and not the rest of the file.
 */
export function csvRows(csv: string): readonly CsvRow[] {
  const lines = csv.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const numbered = lines.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ text, line: index + 1 }],
  );
  const mark = partedBy(numbered[0]?.text ?? '');
  return numbered.map(({ text, line }) => ({ line, cells: cellsOf(text, mark) }));
}

function partedBy(header: string): string {
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

// A cell is `"what ""he"" said"` or anything without the mark, and the mark or the end comes after it.
const CELLS: Readonly<Record<string, RegExp>> = {
  ',': /\s*"((?:[^"]|"")*)"\s*(,|$)|([^,]*)(,|$)/y,
  ';': /\s*"((?:[^"]|"")*)"\s*(;|$)|([^;]*)(;|$)/y,
};

function cellsOf(text: string, mark: string): readonly string[] | undefined {
  const pattern = new RegExp(CELLS[mark] ?? '', 'y');
  const cells: string[] = [];
  for (;;) {
    const found = pattern.exec(text);
    if (found === null) return undefined;
    const [, quoted, afterQuoted, plain = '', afterPlain] = found;
    if (plain.trimStart().startsWith('"')) return undefined;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    if ((quoted === undefined ? afterPlain : afterQuoted) === '') return cells;
  }
}
