// SPDX-License-Identifier: Apache-2.0

/** A report before it is written in a format. Cells are texts as people read them. */
export interface Sheet {
  readonly title: string;
  /** When it was frozen, and over which period. */
  readonly sentence: string;
  readonly parts: readonly SheetPart[];
}

export type SheetPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/** Markdown with tables, as GitHub and Pandoc read them. */
export function sheetMarkdown({ title, sentence, parts }: Sheet): string {
  const blocks = [`# ${inline(title)}`, inline(sentence), ...parts.map(markdownPart)];
  return `${blocks.join('\n\n')}\n`;
}

function markdownPart(part: SheetPart): string {
  if (part.kind === 'heading') return `## ${inline(part.text)}`;
  if (part.kind === 'words') return inline(part.text);
  const line = (cells: readonly string[]) => `| ${cells.map(inline).join(' | ')} |`;
  const under = part.head.map(() => '---');
  return [line(part.head), line(under), ...part.rows.map(line)].join('\n');
}

/** Words of people in one line, with nothing in them that Markdown reads as a sign. */
function inline(words: string): string {
  if (words === '---') return words;
  return words.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|#]/g, '\\$&');
}

/** One page that stands alone: no script, nothing from elsewhere, light and dark. */
export function sheetHtml({ title, sentence, parts }: Sheet): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
<p>${escaped(sentence)}</p>
${parts.map(htmlPart).join('\n')}
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
th, td { padding: .375rem .5rem; border-bottom: 1px solid #8888; text-align: left; vertical-align: top; }
p { white-space: pre-line; }
`;

function htmlPart(part: SheetPart): string {
  if (part.kind === 'heading') return `<h2>${escaped(part.text)}</h2>`;
  if (part.kind === 'words') return `<p>${escaped(part.text)}</p>`;
  const cells = (row: readonly string[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return `<table>
<thead>${cells(part.head, 'th scope="col"').replaceAll('</th scope="col">', '</th>')}</thead>
<tbody>
${part.rows.map((row) => cells(row, 'td')).join('\n')}
</tbody>
</table>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** RFC 4180; what a spreadsheet would run as a formula gets a leading apostrophe. Numbers stand as they are. */
export function csvText(
  head: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
): string {
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
