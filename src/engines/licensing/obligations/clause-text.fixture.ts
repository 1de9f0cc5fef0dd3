// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const folder = require.resolve('spdx-license-list/spdx.json').replace(/spdx\.json$/, 'licenses/');

/** The text of a licence of the SPDX list. */
export function licenseTextOf(id: string): string {
  return JSON.parse(readFileSync(`${folder}${id}.json`, 'utf8')).licenseText;
}

/**
 * Every passage of a text that may be the numbered clause: from where its number stands to where the next number of the
 * same rank does. `4(d)`, `3.2(a)`, `(2)`, `II(1)`, `3(a)(1)(C)`; empty when the text has no such number.
 */
export function clausesIn(text: string, clause: string): readonly string[] {
  const [head = '', ...subs] = clause.match(/\d+(?:\.\d+)*|[A-Za-z]+/g) ?? [];
  return subs.reduce<readonly string[]>(
    (passages, sub) => passages.flatMap((passage) => passagesOf(passage, sub, AT_ITEM)),
    passagesOf(text, head, AT_HEADING),
  );
}

type Pattern = (number: string) => RegExp;

// "4. Redistribution", "(4) You may", "4) Grant", "Section 4 – ", "Article 5 -", " 5.3.1 DISTRIBUTION", "5.Obligations".
const AT_HEADING: Pattern = (number) =>
  new RegExp(
    `(?:^|[\\n:;,]|and |or |either )[ \\t#*]*(?:Section |Article |ARTICLE )?\\(?${escaped(number)}(?:[.):]|(?= ))`,
    'g',
  );
// "(d)", "d)", "d." after a blank or the beginning of a line.
const AT_ITEM: Pattern = (number) => new RegExp(`(?:^|[\\s(])${escaped(number)}[.)]`, 'g');

function passagesOf(text: string, number: string, pattern: Pattern): readonly string[] {
  return [...text.matchAll(pattern(number))].map(({ index, 0: found }) => {
    const rest = text.slice(index + found.length);
    // Behind "Section 2" the numbers of its items do not end it; "Section 3" does.
    const next = /Section/.test(found)
      ? new RegExp(`Section ${nextOf(number)}\\b(?!\\()`)
      : new RegExp(pattern(nextOf(number)).source);
    const end = rest.search(next);
    return found + (end === -1 ? rest : rest.slice(0, end));
  });
}

function nextOf(number: string): string {
  const roman = ['I', 'II', 'III', 'IV', 'V', 'i', 'ii', 'iii', 'iv', 'v', 'vi'];
  const place = roman.indexOf(number);
  if (place !== -1 && number.length > 0 && /^(?:I|V)+$/i.test(number))
    return roman[place + 1] ?? number;
  if (/^[A-Za-z]$/.test(number)) return String.fromCharCode(number.charCodeAt(0) + 1);
  const parts = number.split('.');
  return [...parts.slice(0, -1), String(Number(parts.at(-1)) + 1)].join('.');
}

function escaped(text: string): string {
  return text.replace(/\./g, '\\.');
}
