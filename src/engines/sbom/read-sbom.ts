// SPDX-License-Identifier: Apache-2.0
import { briefProblem, briefProblems, type Problem } from '#model';
import { checkDocument } from './check-document.ts';
import { readCycloneDx } from './cyclonedx/read.ts';
import { type OpenDocument, openDocument } from './documents/open-document.ts';
import type { Sbom, SbomSource } from './sbom.ts';
import { readSpdx2 } from './spdx2/read.ts';
import { readSpdx3 } from './spdx3/read.ts';

export interface SbomReading {
  readonly sbom: Sbom;
  readonly format: SbomSource;
  /** What `validateSbom` says of the text; what has the wrong shape is not in the bill. */
  readonly problems: readonly Problem[];
}

/**
 * The bill of materials in a text: CycloneDX 1.2 to 1.7 (JSON, XML), SPDX 2.2 and 2.3 (JSON, tag-value, YAML),
 * SPDX 3.0.1 (JSON-LD). A half valid one is read as far as it goes; a Problem only where it is none at all.
 * Never throws.
 */
export function readSbom(text: string): SbomReading | Problem {
  const document = openDocument(text);
  if ('code' in document) return briefProblem(document);
  const problems = briefProblems(checkDocument(document));
  return { sbom: readDocument(document), format: document.source, problems };
}

function readDocument({ source, tree }: OpenDocument): Sbom {
  if (source.standard === 'cyclonedx') return readCycloneDx(tree);
  return source.version.startsWith('3') ? readSpdx3(tree) : readSpdx2(tree);
}
