// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { cycloneDxRulebook } from './cyclonedx/rulebook.ts';
import type { OpenDocument } from './documents/open-document.ts';
import { checkShape, type Fault, type Findings, type Reference } from './shapes/check-shape.ts';
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
  const faults = [...findings.faults, ...doubles(findings.owned), ...dangling(findings)];
  return [...document.problems, ...faults.map(problemOf)];
}

function findingsOf({ source: { standard, version }, tree }: OpenDocument): Findings | undefined {
  if (standard === 'cyclonedx') {
    const book = cycloneDxRulebook(version);
    return book === undefined ? undefined : checkShape(book, 'bom', tree);
  }
  if (version.startsWith('3')) return checkSpdx3(tree, version);
  const book = spdx2Rulebook(version);
  return book === undefined ? undefined : checkShape(book, 'document', tree);
}

function doubles(owned: readonly Reference[]): Fault[] {
  const first = new Map<string, string>();
  return owned.flatMap(({ to, at }) => {
    const before = first.get(to);
    if (before === undefined) first.set(to, at);
    const what = `"${to}" is the id of ${before?.replace(/\.[^.]*$/, '')} already`;
    return before === undefined ? [] : [{ code: 'sbom/duplicate-id', at, what }];
  });
}

/** Ids that lie outside of the document by their form, and SPDX's words for "none" and "unknown". */
const ELSEWHERE =
  /^(urn:cdx:|DocumentRef-|NONE$|NOASSERTION$|NoneElement$|NoAssertionElement$|SpdxOrganization$|expandedlicensing_No(ne|Assertion)License$|https?:\/\/spdx\.org\/(rdf|licenses)\/)/;

function dangling({ owned, named, referred }: Findings): Fault[] {
  const known = new Set([...owned, ...named].map(({ to }) => to));
  return referred
    .filter(({ to }) => !known.has(to) && !ELSEWHERE.test(to))
    .map(({ to, at }) => {
      return {
        code: 'sbom/dangling-reference',
        at,
        what: `nothing in the bill has the id "${to}"`,
      };
    });
}

function problemOf({ code, at, what }: Fault): Problem {
  return { code, message: `Checking ${at === '' ? 'the bill of materials' : at}: ${what}.` };
}
