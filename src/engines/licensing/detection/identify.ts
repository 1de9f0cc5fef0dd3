// SPDX-License-Identifier: Apache-2.0
import { wordsOf } from '../words/words.ts';
import { withoutAsides } from './asides.ts';
import { findBanners } from './banners.ts';
import { isLedInAsChoice } from './choices.ts';
import { claimsOf } from './claims.ts';
import { compose } from './compose.ts';
import { findCopies } from './copies.ts';
import { corpus } from './corpus.ts';
import { type Document, lineAt, openDocument, wordAt } from './document.ts';
import { findExceptions } from './exceptions.ts';
import type { Judgement } from './judge.ts';
import { wholeLicense } from './known-imprint.ts';
import { findLinkedLicenses } from './linked-licenses.ts';
import { findModuleLicenses } from './module-licenses.ts';
import { nearHints } from './near-hints.ts';
import { findNotices } from './notices.ts';
import { readsLikeLicense } from './reads-like-license.ts';
import type { Statement } from './statement.ts';
import { findTags } from './tags.ts';

export type IdentificationKind =
  /** Word for word a known text, after normalising. */
  | 'exact'
  /** A known text with differences the matching guidelines let pass, or a notice that names the licence. */
  | 'guideline-equal'
  /** A known text in which a word or clause that matters was changed: look at it. */
  | 'modified'
  /** Only a part of a known text. */
  | 'partial'
  /** An SPDX-License-Identifier says so. */
  | 'tag'
  /** It talks like a licence, and we do not know which. */
  | 'unknown-licence-like'
  | 'none';

export interface LicenseMatch {
  /** The closest licence, also where `kind` says that it is not quite it. */
  readonly license: string;
  readonly kind: Exclude<IdentificationKind, 'none'>;
  /** 0 to 1. */
  readonly score: number;
  /** 1-based. */
  readonly fromLine: number;
  readonly toLine: number;
}

export interface Identification {
  /**
   * Everything found, as one SPDX expression. A changed text is `LicenseRef-modified-<id>`, never the clean id.
   * An exception without its licence is its bare id, which no parser takes for an expression.
   */
  readonly expression?: string;
  /** The weakest kind among the matches: `exact` only when all are. */
  readonly kind: IdentificationKind;
  readonly score: number;
  readonly matches: readonly LicenseMatch[];
}

// A list of all licences has about a thousand names; a file that says one a million times is cut here.
const MOST_STATEMENTS = 3_000;

// More licences than any one file is under: a list of licences, not a grant.
const CATALOGUE = 20;

// Weakest first: what is said of the whole is said of its weakest part.
const WEAKEST_FIRST = ['partial', 'modified', 'guideline-equal', 'exact', 'tag'] as const;

// A text that also has a tag says more than its words.
const TAG = /spdx-license-identifier/i;

/**
 * Which licence is this text? Reads tags, copies of known texts, notices, addresses and exceptions.
 *
 * `text` may be anything, also binary or megabytes long. `name` is the file's name and only helps with texts that talk like a licence.
 * Matches come by line.
 */
export function identify(text: string, name?: string): Identification {
  const near = nearHints(text);
  // Only a file whose name says so may talk like a licence without any of its words.
  return near === '' && name === undefined ? NOTHING : identifyWords(near, name);
}

const NOTHING: Identification = { kind: 'none', score: 1, matches: [] };

function identifyWords(text: string, name: string | undefined): Identification {
  const words = wordsOf(text);
  const whole = TAG.test(text) ? undefined : wholeLicense(words);
  if (whole !== undefined) return answer([whole]);
  const known = corpus();
  const document = openDocument(words, known);
  const judgements = findCopies(document, known);
  const copies = judgements.map((copy) => statementOf(copy, document));
  const tags = findTags(text).filter(
    (tag) => !copies.some((copy) => holds(copy, tag)) && !isWordOf(judgements, tag, document),
  );
  const statements =
    tags.length > 0
      ? [...tags, ...besides(tags, copies)]
      : [...copies, ...spoken(text, document, judgements)];
  if (statements.length > 0) return answer([...statements].sort((a, b) => a.fromLine - b.fromLine));
  return readsLikeLicense(document, name)
    ? { kind: 'unknown-licence-like', score: 0, matches: [] }
    : NOTHING;
}

function statementOf({ alignment, kind, score }: Judgement, document: Document): Statement {
  const firstWord = document.words.compared[alignment.from] ?? 0;
  const id = (alignment.text.ids[0] ?? '').replace(/\+$/, '-only');
  return {
    license: kind === 'modified' || kind === 'partial' ? `LicenseRef-modified-${id}` : id,
    kind,
    score,
    fromLine: lineAt(document, alignment.from),
    toLine: lineAt(document, Math.max(alignment.from, alignment.to - 1)),
    joined: isLedInAsChoice(document.words.all, firstWord) ? 'or' : 'and',
    isBare: false,
  };
}

// A text that names its own id is no tag of the file it stands in.
function holds(copy: Statement, tag: Statement): boolean {
  const isInside = copy.fromLine < tag.fromLine && tag.toLine < copy.toLine;
  return isInside && copy.kind === 'exact' && tag.license.startsWith(copy.license);
}

// A tag is certain of its file; a whole other licence in the same file is still there.
function besides(tags: readonly Statement[], copies: readonly Statement[]): readonly Statement[] {
  const said = tags.map(({ license }) => license).join(' ');
  return copies.filter(({ license, kind }) => {
    const stem = license.replace(/^LicenseRef-modified-/, '').replace(/-(?:only|or-later)$/, '');
    return (kind === 'exact' || kind === 'guideline-equal') && !said.includes(stem);
  });
}

// The Community Specification License ends in the tag of the licence that its own wording is under.
function isWordOf(copies: readonly Judgement[], tag: Statement, document: Document): boolean {
  return copies.some(({ alignment: { runs } }) =>
    runs.some(({ inDocument, length }) => {
      for (let place = inDocument; place < inDocument + length; place += 1) {
        const isTag = wordAt(document, place) === 'spdxlicenseidentifier';
        if (isTag && lineAt(document, place) === tag.fromLine) return true;
      }
      return false;
    }),
  );
}

function spoken(
  text: string,
  document: Document,
  copies: readonly Judgement[],
): readonly Statement[] {
  const { words, taken } = document;
  if (!taken.includes(0)) return [];
  const claims = claimsOf(document);
  const exceptions = findExceptions(words);
  for (const { from, to } of exceptions) claims.claim(from, to);
  const modules = findModuleLicenses(text);
  const named = [
    ...modules,
    ...findNotices(
      words,
      (word) =>
        claims.hasWord(word) || modules.some(({ fromLine }) => fromLine === words.lines[word]),
    ),
    ...findLinkedLicenses(text, claims.hasLine),
    ...findBanners(text, claims.hasLine),
  ];
  const isCatalogue = new Set(named.map(({ license }) => license)).size > CATALOGUE;
  const granted = isCatalogue ? [] : withoutAsides(named, copies, document);
  return [...granted, ...exceptions.map(({ statement }) => statement)];
}

function answer(statements: readonly Statement[]): Identification {
  const kept = statements.slice(0, MOST_STATEMENTS);
  const matches = kept.map(({ license, kind, score, fromLine, toLine }) => ({
    license: license.replace(/^LicenseRef-modified-/, ''),
    kind:
      kind === 'notice' || kind === 'url' || kind === 'exception'
        ? ('guideline-equal' as const)
        : kind,
    score,
    fromLine,
    toLine,
  }));
  const kinds = new Set(matches.map(({ kind }) => kind));
  const kind = WEAKEST_FIRST.find((weakest) => kinds.has(weakest)) ?? 'guideline-equal';
  const score = matches.reduce((least, match) => Math.min(least, match.score), 1);
  const expression = compose(kept);
  return { ...(expression === undefined ? {} : { expression }), kind, score, matches };
}
