// SPDX-License-Identifier: Apache-2.0

const MARKUP =
  /<\/?(?:a|abbr|address|article|b|blockquote|body|br|center|cite|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|nav|ol|p|para|pre|q|s|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?:\s[^<>]*)?\/?>/gi;
const SGML_DECLARATION = /<[!?][A-Za-z][^<>]{0,400}>/g;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&quot;', '"'],
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&copy;', '©'],
  ['&apos;', "'"],
  ['&#39;', "'"],
]);

/** A text without byte order mark, carriage returns, HTML and escapes; lines stay where they are. */
export function plainText(text: string): string {
  let plain = text.replace(/^\uFEFF/, '');
  if (plain.includes('\r')) plain = plain.replace(/\r\n?/g, '\n');
  if (plain.includes('\\')) plain = withoutEscapes(plain);
  if (plain.includes('<')) {
    plain = plain.replace(MARKUP, keepLines).replace(SGML_DECLARATION, keepLines);
  }
  if (plain.includes('&')) plain = plain.replace(/&(?:#\d+|[a-z]+);/gi, plainEntity);
  return plain;
}

// C and JSON strings write line ends as "\n"; RTF and troff write commands behind a backslash.
function withoutEscapes(text: string): string {
  return text.replace(/\\[nrt](?![a-z])|\\[nrt](?=[A-Z"'*])/g, '  ').replace(/\\f[BIRP]/g, ' ');
}

function keepLines(markup: string): string {
  return markup.includes('\n') ? markup.replace(/[^\n]+/g, ' ') : ' ';
}

function plainEntity(entity: string): string {
  return ENTITIES.get(entity.toLowerCase()) ?? ' ';
}
