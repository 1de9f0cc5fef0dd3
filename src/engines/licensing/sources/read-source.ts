// SPDX-License-Identifier: Apache-2.0
import { type CopyrightStatement, findCopyrights } from '../copyrights/index.ts';
import { type Identification, identify, type LicenseMatch } from '../detection/index.ts';
import { parseExpression } from '../expression/index.ts';
import { type LicenseTag, licenseTags } from './license-tags.ts';
import { type MakerSigns, signsOfMaker } from './maker-of.ts';

/** What one file says of itself. */
export interface SourceReading {
  /** SPDX expression of the whole file; absent where it grants nothing that we know. */
  readonly license?: string | undefined;
  readonly kind: Identification['kind'];
  /** 0 to 1. */
  readonly score: number;
  readonly matches: readonly LicenseMatch[];
  /** The tags as written, also those that are no expression. */
  readonly tags: readonly LicenseTag[];
  readonly copyrights: readonly CopyrightStatement[];
  readonly signs: MakerSigns;
}

/** Changes whenever the same file is read otherwise, so that what is kept by blob is read again. Raise it with such a change. */
export const SOURCE_READER_VERSION = '3';

// More than this is a list of licences or of authors; the first say what kind of file it is.
const MOST_MATCHES = 100;
const MOST_COPYRIGHTS = 500;

/**
 * Reads a file's licences and copyright lines. `text` may be anything, also megabytes of minified code.
 *
 * The same text gives the same reading wherever it lies, so a reading may be kept by the text's hash.
 */
export function readSource(text: string): SourceReading {
  const found = identify(text);
  return {
    license: licenseOf(found),
    kind: found.kind,
    score: found.score,
    matches: found.matches.slice(0, MOST_MATCHES),
    tags: licenseTags(text),
    copyrights: findCopyrights(text).slice(0, MOST_COPYRIGHTS),
    signs: signsOfMaker(text),
  };
}

// An exception alone is no expression: something to look at, not a licence.
function licenseOf({ expression }: Identification): string | undefined {
  return expression !== undefined && parseExpression(expression).ok ? expression : undefined;
}
