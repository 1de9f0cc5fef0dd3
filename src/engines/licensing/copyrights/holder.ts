// SPDX-License-Identifier: Apache-2.0

/** Who holds the rights, as far as the words behind a copyright sign say. */
export interface Holder {
  readonly name: string;
  readonly contacts: readonly string[];
}

// What follows a holder on the same line and is no part of the name.
const TAILS = [
  String.raw`(?:all|some|no)\s+rights?\s+(?:are\s+)?reserved`,
  'alle rechte vorbehalten',
  'tous droits réservés',
  'todos (?:los derechos|os direitos) reservados',
  'tutti i diritti riservati',
  'все права защищены',
  '保留所有权利',
  '保留所有權利',
  'جميع الحقوق محفوظة',
  'כל הזכויות שמורות',
  String.raw`(?:dual[- ])?(?:re)?licen[sc]ed\b`,
  String.raw`licen[sc]es?\s*:`,
  String.raw`(?:(?:is|are|may be|can be)\s+)?(?:released|distributed|redistributed|published|provided|available|covered|governed|made available|used)\s+(?:under|by|subject|in accordance|as|only|with)\b`,
  String.raw`this\s+(?:file|program|software|work|is|library|source|code|script|module|package|document|project|product|copyright|material|notice|licen[sc]e)\b`,
  String.raw`the\s+(?:above|following|licen[sc]e|contents?\s+of)\b`,
  String.raw`permission\s`,
  String.raw`redistribution\s`,
  String.raw`see\s+(?:the\s+|also\s+)?(?:accompanying\s+|included\s+)?["'‘]?(?:file|licen[sc]e|copying|copyright|readme|notice|below|http|www|end\b|authors)`,
  String.raw`under\s+(?:the\s+)?(?:terms|(?:\w+\s+){0,3}licen[sc]e|an?\s|gpl|lgpl|mit|bsd|apache)`,
  String.raw`(?:for|with)\s+(?:licen[sc]\w+|conditions|terms|more|details|full|copying)\b`,
  String.raw`(?:company\s+)?(?:confidential|proprietary|unpublished)\b`,
  String.raw`subject\s+to\b`,
  String.raw`(?:is|are)\s+(?:free|licensed|hereby|a\s|an\s|part|public)`,
  String.raw`(?:gnu\s+)?(?:general public licen[sc]e|gpl\b|lgpl\b)`,
  String.raw`(?:the\s+)?(?:mit|bsd|isc|apache|mozilla public|boost software|zlib)(?:\/x11)?(?:[ -]style)?\s+licen[sc]e`,
  String.raw`distributable\s`,
  String.raw`you\s+(?:may|can|must|should)\b`,
  String.raw`use\s+(?:of|is|and)\b`,
  'spdx-',
  String.raw`\$(?:id|date|revision|author|source|log)\b`,
  String.raw`version:?\s+\d`,
  String.raw`\d{1,5}[a-z]?\s+(?:[\p{L}.]+\s+){1,3}(?:street|st\.|road|rd\.|avenue|ave\.?|drive|blvd|boulevard|lane|parkway)(?![\p{L}])`,
  String.raw`e-?mails?\s*:`,
].join('|');
const TAIL = new RegExp(String.raw`[\s,;:|(*/\[–—-]*(?<![\p{L}\p{N}])(?:${TAILS})`, 'iu');
// Ends of comments, strings and markup.
const CLOSER =
  /\*\/|\s\|\s|-->|--\}|#\}|%>|\?>|\*\)|\]\]|\\[nrt0"']|["'`]\s*[,;)\]}+\\]|<\/|\*{2,}|={2,}|#{2,}|-{3,}|\s[*#]\s|\s{2,}[*#|]+\s*$|"""|'''|<br\b/;
const E_MAIL =
  /[<([]?\s*(?:mailto:)?(?<address>[\w.+%-]+(?:@|\s*(?:\[at\]|\(at\)|_at_|<at>)\s*|\s+at\s+(?=[\w-]+(?:\.|\s+dot\s)))[\w-]+(?:(?:\.|\s+dot\s+|\s*\[dot\]\s*)[\w-]+)+)\s*[>)\]]?/gi;
const WEB =
  /[<([]?\s*(?:URL:\s*)?(?<address>(?:https?|ftp):\/\/[^\s<>()"'`,;\]]+|www\.[^\s<>()"'`,;\]]+)\s*[>)\]]?/gi;
// Whatever else stands in angle brackets behind a name is an address in a writing of its own.
const OTHER_ADDRESS = /<(?<address>[^<>]*\p{L}[^<>]*)>/gu;
const ABBREVIATION =
  /(?:^|[\s,(])(?:inc|ltd|corp|co|llc|bros|jr|sr|dr|mr|ms|st|univ|dept|assn|intl|bv|gmbh|al|prof|esq|\p{Lu}|(?:\p{L}\.)+\p{L})$/iu;
const LONGEST = 200;

/** Reads the words behind sign and years. The name is empty where they name nobody. */
export function readHolder(words: string): Holder {
  const contacts: string[] = [];
  let rest = untilEnd(words);
  for (const form of [E_MAIL, WEB, OTHER_ADDRESS]) {
    rest = rest.replace(form, (...found) => {
      const groups: { address?: string } = found.at(-1);
      contacts.push((groups.address ?? '').replace(/[.:]+$/, ''));
      return ' ';
    });
  }
  return { name: tidy(oneSentence(rest)), contacts };
}

/** The words up to where something else begins: "All rights reserved", a licence, the comment's end. */
export function untilEnd(words: string): string {
  const closer = words.search(CLOSER);
  const open = closer === -1 ? words : words.slice(0, closer);
  const tail = open.search(TAIL);
  return tail === -1 ? open : open.slice(0, tail);
}

/** Whether the text begins with what ends a holder's name. */
export function beginsWithTail(words: string): boolean {
  return words.search(TAIL) === 0;
}

// "Foo Inc. Bar" is one name, "Jo Doe. Written in C" is not.
function oneSentence(words: string): string {
  for (const { index } of words.matchAll(/\.\s+(?=\p{Lu})/gu)) {
    if (!ABBREVIATION.test(words.slice(0, index))) return words.slice(0, index);
  }
  return words;
}

function tidy(words: string): string {
  const flat = words
    .replace(/\(\s*\)|\[\s*\]|<\s*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s+(?=[,;.])/g, '')
    .replace(/(?:,\s*){2,}/g, ', ')
    .replace(/^(?:[\s,:;.*/|–—=-]|by\b|held by\b)+/i, '')
    .replace(/(?:[\s,:;*/|–—=+<>[{(`\\-]|\band\b(?: (?:it|this)\b)?|\bby\b|\bat\b)+$/i, '');
  return withoutStop(unquoted(balanced(flat)))
    .slice(0, LONGEST)
    .replace(/[\s,;:]+$/, '');
}

// A bracket that the line's end has cut off.
function balanced(name: string): string {
  const open = name.lastIndexOf('(');
  if (open > name.lastIndexOf(')')) return name.slice(0, open).trimEnd();
  return !name.includes('(') ? name.replace(/[)\]}>]+$/, '').trimEnd() : name;
}

function unquoted(name: string): string {
  const whole = name.replace(/^["'“‘`]+(?=\p{L})/u, '');
  // The string that the name stands in has ended.
  const isOdd = (whole.match(/"/g) ?? []).length % 2 === 1;
  const bare = isOdd ? whole.slice(0, whole.lastIndexOf('"')).trimEnd() : whole;
  return /["“”]/.test(bare.slice(0, -1)) ? bare : bare.replace(/["'”’`]+[.,;]?$/, '');
}

// The dot of "Inc." belongs to the name.
function withoutStop(name: string): string {
  const bare = name.replace(/[.\s]+$/, '');
  return name.endsWith('.') && ABBREVIATION.test(bare) ? `${bare}.` : bare;
}
