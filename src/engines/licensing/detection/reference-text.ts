// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from '../words/words.ts';

export interface ReferenceText {
  readonly words: readonly string[];
  readonly bodyStart: number;
  readonly bodyEnd: number;
}

// What follows tells how to use the licence and grants nothing.
const APPENDIX = [
  'end of terms and conditions',
  'how to apply these terms',
  'appendix how to apply',
  'how to use this license for your',
  'creative commons is not party to this license',
  'creative commons is not party to its public licenses',
  'creative commons notice creative commons is',
  'exhibit source code form license notice',
  'exhibit mozilla public license',
  'addendum how to use this license for your documents',
  'appendix how to use this license',
];
// What stands before these words explains the licence; copies leave it out without becoming another licence.
const OPENINGS = [
  'gnu general public license terms and conditions for copying',
  'gnu library general public license terms and conditions for copying',
  'gnu lesser general public license terms and conditions for copying',
  'terms and conditions for copying distribution and modification',
  'terms and conditions definitions this license refers to version 3',
  'the work as defined below is provided under the terms of this creative commons',
  'by exercising the licensed rights defined below you accept',
];
const INCORPORATES_GPL = ' this version of the gnu lesser general public license incorporates ';
const LONGEST_TITLE_WORDS = 16;
const MOST_TITLE_PARAGRAPHS = 4;
// A title may be at most this part of the whole: short licences have no dispensable paragraphs.
const LARGEST_TITLE_SHARE = 0.3;

/** Words of a licence of the list, with the limits of what every copy must have. */
export function referenceText(text: string): ReferenceText {
  const words = comparedWords(text);
  const title = Math.min(titleLength(text), Math.floor(words.length * LARGEST_TITLE_SHARE));
  return { words, bodyStart: openingPlace(words) ?? title, bodyEnd: appendixStart(words) };
}

function comparedWords(text: string): readonly string[] {
  const { all, compared } = wordsOf(text);
  return compared.map((i) => all[i] ?? '');
}

function openingPlace(words: readonly string[]): number | undefined {
  const text = ` ${words.join(' ')} `;
  // The LGPL 3.0 is printed with the GPL 3.0 behind it; the GPL's opening is not the LGPL's.
  if (text.includes(INCORPORATES_GPL)) return undefined;
  const places = OPENINGS.map((opening) => text.indexOf(` ${opening} `)).filter(
    (place) => place > 0 && place < text.length * LARGEST_TITLE_SHARE,
  );
  if (places.length === 0) return undefined;
  return text.slice(1, Math.min(...places) + 1).split(' ').length - 1;
}

function titleLength(text: string): number {
  let length = 0;
  for (const paragraph of text.split(/\n\s*\n/).slice(0, MOST_TITLE_PARAGRAPHS)) {
    const words = comparedWords(paragraph).length;
    if (words > LONGEST_TITLE_WORDS || /[;,]\s*$/.test(paragraph)) break;
    length += words;
  }
  return length;
}

function appendixStart(words: readonly string[]): number {
  const text = ` ${words.join(' ')} `;
  const places = APPENDIX.map((opening) => text.indexOf(` ${opening} `)).filter(
    // An appendix stands at the end; "exhibit" in a table of contents does not count.
    (place) => place > text.length / 3,
  );
  if (places.length === 0) return words.length;
  return text.slice(1, Math.min(...places) + 1).split(' ').length - 1;
}
