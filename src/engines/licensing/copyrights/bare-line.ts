// SPDX-License-Identifier: Apache-2.0

const LEADER = /^[\s*#;%!|>/~+"'`·•-]*(?:(?:dnl|rem|@c|@comment|\.\\")(?=\s)\s*)?(?:\/\/|\*)?\s*/i;
const TAG =
  /<\/?(?:a|b|i|p|em|u|strong|span|div|small|br|td|tr|th|li|ul|font|center|h[1-6]|tt|code|para|holder|year|copyright|sup|sub|nobr)(?:\s[^<>]*)?\/?>/gi;
// "[these people](https://example.org)"
const LINK = /\[(?<words>[^[\]]{1,200})\]\((?<address>[^()\s]{1,500})\)/g;
const ESCAPED_SIGN = /&copy;?|&#0*169;|&#x0*a9;|\\u00a9|\\xa9|\\\(co|\\copyright\b|\\251/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
]);
// Marks that steer the direction of writing say nothing; a name written from right to left stays as it is.
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\0]/g;

/** The line without what its kind of file puts around words: markup, escapes, invisible marks. */
export function bareLine(line: string): string {
  let bare = line;
  if (/[^\x20-\x7e\t]/.test(bare)) bare = withoutOddities(bare);
  if (/[&\\]/.test(bare)) bare = bare.replace(ESCAPED_SIGN, '©');
  if (bare.includes('<')) bare = bare.replace(TAG, ' ');
  if (bare.includes('](')) bare = bare.replace(LINK, '$<words> <$<address>>');
  if (bare.includes('&')) bare = bare.replace(/&[a-z]+;/gi, (e) => ENTITIES.get(e) ?? e);
  return bare;
}

// "Â©" is "©" in UTF-8, read as Latin-1.
function withoutOddities(line: string): string {
  return line
    .replace(INVISIBLE, '')
    .replaceAll('Â©', '©')
    .replace(/[\u00a0\u2007\u202f\t\r\f\v]/g, ' ');
}

/** The line without the signs that begin a comment's line, for a statement that goes on there. */
export function withoutLeader(line: string): string {
  return line.replace(LEADER, '');
}
