// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { cycloneDxRulebook } from './cyclonedx/rulebook.ts';
import type { OpenDocument } from './documents/open-document.ts';
import type { Tree } from './documents/tree.ts';
import {
  checkShape,
  type Double,
  type Fault,
  type Findings,
  noFindings,
  pathOf,
  type Rulebook,
} from './shapes/check-shape.ts';
import { spdx2Rulebook } from './spdx2/rulebook.ts';
import { checkSpdx3 } from './spdx3/check.ts';

/** What a document has wrong, by shape and by meaning, in the order of the document. */
export function checkDocument(document: OpenDocument): readonly Problem[] {
  const { standard, version } = document.source;
  const findings = findingsOf(document);
  if (findings === undefined) {
    const message = `Checking the bill of materials: ${standard} ${version} is not known here.`;
    return [{ code: 'sbom/unknown-version', message }];
  }
  const faults = [...findings.faults, ...findings.doubles.map(doubleOf), ...dangling(findings)];
  return [...document.problems, ...faults.map(problemOf)];
}

function findingsOf({ source: { standard, version }, tree }: OpenDocument): Findings | undefined {
  if (standard === 'cyclonedx') return checkWhole(cycloneDxRulebook(version), 'bom', tree);
  if (version.startsWith('3')) return checkSpdx3(tree, version);
  return checkWhole(spdx2Rulebook(version), 'document', tree);
}

function checkWhole(book: Rulebook | undefined, shape: string, value: Tree): Findings | undefined {
  if (book === undefined) return undefined;
  const findings = noFindings();
  checkShape({ ...book, trail: [], findings }, shape, value);
  return findings;
}

function doubleOf({ to, trail, first }: Double): Fault {
  const what = `"${to}" is the id of ${pathOf(first.slice(0, -1)) || 'the document'} already`;
  return { code: 'sbom/duplicate-id', at: pathOf(trail), what };
}

/** Ids that lie outside of the document by their form, and SPDX's words for "none" and "unknown". */
const ELSEWHERE =
  /^(urn:cdx:|DocumentRef-|NONE$|NOASSERTION$|NoneElement$|NoAssertionElement$|SpdxOrganization$|expandedlicensing_No(ne|Assertion)License$|https?:\/\/spdx\.org\/(rdf|licenses)\/)/;

function dangling({ known, referred }: Findings): Fault[] {
  return referred
    .filter(({ to }) => !known.has(to) && !ELSEWHERE.test(to))
    .map(({ to, trail }) => {
      const what = `nothing in the bill has the id "${to}"`;
      return { code: 'sbom/dangling-reference', at: pathOf(trail), what };
    });
}

function problemOf({ code, at, what }: Fault): Problem {
  return { code, message: `Checking ${at === '' ? 'the bill of materials' : at}: ${what}.` };
}
