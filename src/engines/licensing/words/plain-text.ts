// SPDX-License-Identifier: Apache-2.0

const MARKUP =
  /<\/?(?:a|abbr|address|article|b|blockquote|body|br|center|cite|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|nav|ol|p|para|pre|q|s|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?:\s[^<>]*)?\/?>/gi;
const SGML_DECLARATION = /<[!?][A-Za-z][^<>]{0,400}>/g;
// "<year> <copyright holders>", "[name of copyright owner]": blanks that every copy fills in its own way, or forgets to.
const BLANKS =
  /[<[{][^<>[\]{}\n":=]{0,80}(?:year|yyyy|name|owner|holder|author|organi[sz]ation|insert|date|licensor|institution|company|program|software|title|email|website)[^<>[\]{}\n":=]{0,80}[>\]}]/gi;
const BLANK_OPENING = /[<[{]/;
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
  if (plain.includes('\0')) plain = withoutZeros(plain);
  if (plain.includes('\r')) plain = plain.replace(/\r\n?/g, '\n');
  if (plain.includes('\\')) plain = withoutEscapes(plain);
  if (plain.includes('<')) {
    plain = plain.replace(MARKUP, keepLines).replace(SGML_DECLARATION, keepLines);
  }
  if (BLANK_OPENING.test(plain)) plain = plain.replace(BLANKS, ' ');
  if (plain.includes('&')) plain = plain.replace(/&(?:#\d+|[a-z]+);/gi, plainEntity);
  return plain;
}

// UTF-16 read byte by byte has a zero beside every letter; in a program's file zeros end a string.
function withoutZeros(text: string): string {
  return text.replaceAll(/\0{2,}/g, '\n').replaceAll('\0', '');
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
