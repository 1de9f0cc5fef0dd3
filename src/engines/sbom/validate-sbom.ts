// SPDX-License-Identifier: Apache-2.0
import { briefProblem, briefProblems, type Problem } from '#model';
import { checkDocument } from './check-document.ts';
import { openDocument } from './documents/open-document.ts';
import type { SbomSource } from './sbom.ts';

export interface SbomVerdict {
  /** Absent where the text is no bill of materials that we know. */
  readonly format?: SbomSource | undefined;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
}

/**
 * Whether a text is a valid bill of materials of the version it names.
 *
 * By shape: fields, types, words, per version of the specification. By meaning: package URLs, licence expressions,
 * ids that are there once, references that lead somewhere. Never throws.
 */
export function validateSbom(text: string): SbomVerdict {
  const document = openDocument(text);
  if ('code' in document) return { valid: false, problems: [briefProblem(document)] };
  const problems = briefProblems(checkDocument(document));
  return { format: document.source, valid: problems.length === 0, problems };
}
