// SPDX-License-Identifier: Apache-2.0

/** A row of a table in text. */
export interface CsvRow {
  /** On which the row begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows of RFC 4180, with a comma, a semicolon or a tab between cells; blank ones are left out. */
export function csvRows(text: string): readonly CsvRow[] {
  const between = /^[^\r\n]*?([,;\t])/.exec(text)?.[1] ?? ',';
  const rows: CsvRow[] = [];
  let [cells, line, begun] = [[] as string[], 1, 1];
  const token = /"((?:[^"]|"")*)"|([,;\t])|(\r?\n)|([^",;\t\r\n]+|["\r])/gy;
  let cell = '';
  const endRow = () => {
    const row = [...cells, cell];
    if (row.some((one) => one.trim() !== '')) rows.push({ line: begun, cells: row });
    [cells, cell] = [[], ''];
  };
  for (const [all, quoted, mark, lineEnd] of text.matchAll(token)) {
    if (quoted !== undefined) cell += quoted.replaceAll('""', '"');
    else if (mark === between) {
      cells.push(cell);
      cell = '';
    } else if (lineEnd === undefined) cell += all;
    line += all.split('\n').length - 1;
    if (lineEnd === undefined) continue;
    endRow();
    begun = line;
  }
  endRow();
  return rows;
}
