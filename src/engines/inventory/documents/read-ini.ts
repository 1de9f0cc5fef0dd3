// SPDX-License-Identifier: Apache-2.0

/** One entry: "key = value" or, without a key, a line that stands alone. Continued lines are values of their own. */
export interface IniEntry {
  readonly section: string;
  readonly key: string;
  readonly values: readonly { readonly line: number; readonly text: string }[];
}

/**
 * The entries of an INI file as Python's configparser reads it: indented lines continue the value before them.
 * Anything can be read so; what is no entry has an empty key.
 */
export function readIni(text: string): IniEntry[] {
  const entries: { section: string; key: string; values: { line: number; text: string }[] }[] = [];
  let section = '';
  for (const [index, raw] of text.split('\n').entries()) {
    const line = index + 1;
    const content = raw.trim();
    if (content === '' || /^[#;]/.test(content)) continue;
    const heading = /^\[([^\]]+)\]/.exec(raw)?.[1];
    const last = entries.at(-1);
    if (heading !== undefined) section = heading.trim();
    else if (/^\s/.test(raw) && last?.section === section)
      last.values.push({ line, text: uncommented(content) });
    else entries.push({ section, ...entryOf(content, line) });
  }
  return entries;
}

function entryOf(content: string, line: number) {
  const at = content.search(/[=:]/);
  if (at === -1) return { key: '', values: [{ line, text: uncommented(content) }] };
  const text = uncommented(content.slice(at + 1));
  return { key: content.slice(0, at).trim(), values: text === '' ? [] : [{ line, text }] };
}

/** " # why" at the end of a line. */
function uncommented(text: string): string {
  const at = text.indexOf(' #');
  return (at === -1 ? text : text.slice(0, at)).trim();
}
