// SPDX-License-Identifier: Apache-2.0
import { memberOf, type Problem, textAt } from '#model';
import { readCsaf } from './csaf/read.ts';
import { readCycloneDx } from './cyclonedx/read.ts';
import { readOpenVex } from './openvex/read.ts';
import type { VexReading } from './vex.ts';

/** Advisories of whole distributions have a tenth of that. */
const LONGEST_DOCUMENT = 64_000_000;

/**
 * The statements of a VEX document: OpenVEX, CycloneDX 1.4 and later as JSON, or CSAF 2.0.
 *
 * Name: of the file, for messages. A text that is none of these is a problem (`vex/bad-document`); a statement that cannot
 * be used is left out and is a problem of its own (`vex/bad-statement`). Never throws.
 */
export function readVex(text: string, name: string): VexReading | Problem {
  if (text.length > LONGEST_DOCUMENT) return bad(name, `more than ${LONGEST_DOCUMENT} characters`);
  if (/^\s*</.test(text)) return bad(name, 'XML is not read; export the document as JSON');
  const document = parse(text);
  if ('fault' in document) return bad(name, document.fault);
  const { root } = document;
  if (textAt(root, '@context')?.includes('openvex')) return readOpenVex(root, name);
  if (textAt(root, 'bomFormat') === 'CycloneDX') return readCycloneDx(root, name);
  if (textAt(memberOf(root, 'document'), 'csaf_version')) return readCsaf(root, name);
  return bad(name, 'it is neither OpenVEX nor CycloneDX nor CSAF');
}

function parse(text: string): { readonly root: unknown } | { readonly fault: string } {
  try {
    return { root: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch (error) {
    if (error instanceof SyntaxError) return { fault: `expected JSON: ${error.message}` };
    // Some builds of the parser are recursive: a million brackets end their stack.
    if (error instanceof RangeError) return { fault: 'nested too deeply' };
    throw error;
  }
}

function bad(name: string, whatHappened: string): Problem {
  return { code: 'vex/bad-document', message: `Reading ${name}: ${whatHappened}`, path: name };
}
