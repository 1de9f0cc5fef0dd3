// SPDX-License-Identifier: Apache-2.0

const MARKUP =
  /<\/?(?:a|abbr|address|article|b|blockquote|body|br|center|cite|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|li|link|main|meta|nav|ol|p|para|pre|q|s|section|small|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|tt|u|ul)(?:\s[^<>]*)?\/?>/gi;
// "<!DOCTYPE html>", "<?xml version="1.0"?>"; "<?php" opens a program, whose next ">" is far away.
const SGML_DECLARATION = /<![A-Za-z][^<>]{0,400}>|<\?[A-Za-z][^<>?]{0,400}\?>/g;
// "<!-- We use this doubled UL to get the sub-sections indented -->" between the clauses of the GPL; XML sources have their licence in one.
const IDLE_COMMENT =
  /<!--(?:(?!-->|licen[cs]|copy|permi|warrant|distribut|public)[^<>]){0,400}-->/gi;
// What R writes into its DESCRIPTION: "GPL (>= 2)", "GPL-2 | GPL-3".
const AT_LEAST = /\(\s*>=\s*(?<version>\d+(?:\.\d+)*)\s*\)/g;
const DECLARATION = /\blicen[cs]e["']?\s*[:=][^\n]{1,200}/gi;
const CHOICE = /\|(?=\s*(?:[al]?gpl|mit|bsd|apache|cc0|mpl|epl|eupl|artistic)\b)/gi;
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
  if (plain.includes('>=')) plain = plain.replace(AT_LEAST, ' $<version>+ ');
  if (plain.includes('|')) {
    plain = plain.replace(DECLARATION, (line) => line.replace(CHOICE, ' or '));
  }
  if (plain.includes('<!--')) plain = plain.replace(IDLE_COMMENT, keepLines);
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
