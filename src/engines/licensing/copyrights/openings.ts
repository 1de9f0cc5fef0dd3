// SPDX-License-Identifier: Apache-2.0
// A table: the words and signs that open a copyright statement.

/** In the languages of software that we have met; "copyright" is a word in most. */
const TRANSLATED = [
  '版权所有',
  '版权',
  '版權所有',
  '版權',
  '著作权',
  '著作權',
  '저작권',
  'авторск(?:ие|ое) прав[ао]',
  'urheberrecht',
  'derechos? de autor',
  "droits? d['’]auteur",
  "diritti? d['’]autore",
  'direitos? autorais',
  'حقوق النشر',
  'حقوق الطبع والنشر',
];

/** Where a statement may open: for one walk over a text. */
export const HINT = new RegExp(
  String.raw`[cс]opy(?:right|left)|CopyrightText|\([cс]\)|©|&copy|&#0*169|&#x0*a9|\\u00a9|\\xa9|\\\(co|\\251|copr\.|${TRANSLATED.join('|')}`,
  'giu',
);

const WORD = String.raw`SPDX-(?:File|Snippet)CopyrightText\s*:|(?<![\p{L}\p{N}_$-])(?:copyright(?:s|ed)?|copyleft|copr\.)(?![\p{L}\p{N}_$-])|${TRANSLATED.join('|')}`;
const SIGN = String.raw`\([cс]\)|©|℗`;

/** The first opening of a line: words and signs that stand together are one ("Copyright: (c)", "© Copyright by"). */
export const OPENING = new RegExp(
  String.raw`(?<first>${WORD}|${SIGN})(?<more>(?:[\s:,.*"'“‘]*(?:${WORD}|${SIGN}))*)`,
  'iu',
);

export const IS_WORD = new RegExp(`^(?:${WORD})`, 'iu');
