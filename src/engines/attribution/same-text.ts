// SPDX-License-Identifier: Apache-2.0

// A terminal obeys some of them; a licence text has tabs, line ends and form feeds.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROLS = /[\0-\x08\x0b\x0e-\x1f\x7f-\x9f]/g;

/** The text word for word, without what nobody sees: byte order mark, carriage returns, blanks at line ends and around it. */
export function sameText(text: string): string {
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');
}

/** One line of it: a name, a copyright line. */
export function oneLine(text: string): string {
  return sameText(text).replace(/\s+/g, ' ').trim();
}
