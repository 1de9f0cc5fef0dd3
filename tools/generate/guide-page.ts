// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { GeneratedFile } from './generated-file.ts';

/**
 * A page of the guide with its generated parts made anew. What people wrote around them stays.
 * `parts`: text by name; each stands between `<!-- NAME:begin -->` and `<!-- NAME:end -->`, and both must be there.
 */
export function fillPage(
  root: string,
  path: string,
  parts: Readonly<Record<string, string>>,
): GeneratedFile {
  const written = readFileSync(join(root, path), 'utf8');
  const text = Object.entries(parts).reduce(
    (page, [name, part]) => fillPart(page, { path, name, part }),
    written,
  );
  return { path, text };
}

function fillPart(
  page: string,
  { path, name, part }: { readonly path: string; readonly name: string; readonly part: string },
): string {
  const begin = `<!-- ${name}:begin -->`;
  const from = page.indexOf(begin);
  const to = page.indexOf(`<!-- ${name}:end -->`);
  if (from === -1 || to < from) {
    throw new Error(`Filling ${path}: the markers ${name}:begin and ${name}:end are not there`);
  }
  return `${page.slice(0, from + begin.length)}\n\n${part.trim()}\n\n${page.slice(to)}`;
}

/** A Markdown table. Cells are Markdown; a line break in one becomes a space. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellText).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

// "a|b" would end the cell, in code too.
function cellText(cell: string): string {
  return cell
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}
