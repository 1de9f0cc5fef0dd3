// SPDX-License-Identifier: Apache-2.0
import { load } from 'js-yaml';
import type { Problem } from '#model';
import type { FoundReport } from './found-report.ts';
import { readLicensee } from './read-licensee.ts';
import { readOrt } from './read-ort.ts';
import { readScancode } from './read-scancode.ts';
import { readSpdxJson, readSpdxTags } from './read-spdx-findings.ts';

// Each says whether the document is its own; no shape fits two of them.
const READERS = [readScancode, readSpdxJson, readLicensee, readOrt];

/**
 * Reads a report of another scanner, whichever it is: ScanCode (JSON), ORT (JSON or YAML), licensee (JSON), SPDX 2 with
 * files (tag-value or JSON, as FOSSology writes it).
 *
 * Result: what it claims, file by file in its own order; a problem for a text that is none of these. Never throws.
 */
export function readFindings(text: string, name: string): FoundReport | Problem {
  const tags = readSpdxTags(text);
  if (tags !== undefined) return tags;
  const document = documentIn(text);
  if ('why' in document) return problem(name, document.why);
  for (const read of READERS) {
    const report = read(document.value);
    if (report !== undefined) return report;
  }
  return problem(
    name,
    'expected a report of ScanCode, ORT, licensee or an SPDX 2 document with files, found another document',
  );
}

function documentIn(text: string): { readonly value: unknown } | { readonly why: string } {
  try {
    const isJson = /^\s*[{[]/.test(text);
    return { value: isJson ? JSON.parse(text) : load(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { why: `expected JSON, YAML or SPDX tags: ${why.split('\n')[0]}` };
  }
}

function problem(name: string, why: string): Problem {
  return { code: 'licensing/no-findings', message: `Reading ${name}: ${why}`, path: name };
}
