// SPDX-License-Identifier: Apache-2.0
import { comparedWords, imprintOf } from '../words/text-imprint.ts';
import type { Words } from '../words/words.ts';
import { isLedInAsChoice } from './choices.ts';
import { WHOLE_TEXTS } from './license-index.ts';
import type { Statement } from './statement.ts';

// As much of a SHA-256 as no two texts share.
const IMPRINT_LENGTH = 16;

interface KnownImprints {
  /** How the texts begin, and how long they are: most files need no more than a look here. */
  readonly openings: ReadonlySet<string>;
  readonly licenses: ReadonlyMap<string, string>;
}

let known: KnownImprints | undefined;

/**
 * The licence that all words of a text are, with or without its title and appendix: the usual LICENSE file, told before any
 * known text is unpacked.
 */
export function wholeLicense(words: Words): Statement | undefined {
  known ??= readImprints();
  const first = words.compared[0] ?? 0;
  const opening = `${words.all[first]}/${words.compared.length}`;
  const license = known.openings.has(opening)
    ? known.licenses.get(wholeImprint(comparedWords(words)))
    : undefined;
  if (license === undefined) return undefined;
  return {
    license,
    kind: 'exact',
    score: 1,
    fromLine: words.lines[first] ?? 1,
    toLine: words.lines[words.compared.at(-1) ?? 0] ?? 1,
    joined: isLedInAsChoice(words.all, first) ? 'or' : 'and',
    isBare: false,
  };
}

/** First word, count of words and the beginning of their SHA-256: "permission/160/0123456789abcdef". */
export function wholeImprint(compared: readonly string[]): string {
  return `${compared[0]}/${compared.length}/${imprintOf(compared).slice(0, IMPRINT_LENGTH)}`;
}

// "MIT mit/162/0123456789abcdef permission/160/fedcba9876543210"
function readImprints(): KnownImprints {
  const openings = new Set<string>();
  const licenses = new Map<string, string>();
  for (const line of WHOLE_TEXTS) {
    const [license = '', ...imprints] = line.split(' ');
    for (const imprint of imprints) {
      licenses.set(imprint, license);
      openings.add(imprint.slice(0, imprint.lastIndexOf('/')));
    }
  }
  return { openings, licenses };
}
