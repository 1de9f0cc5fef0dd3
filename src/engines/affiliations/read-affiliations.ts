// SPDX-License-Identifier: Apache-2.0
import type { AffiliationFile } from './affiliation-file.ts';
import { readCsv } from './read-csv.ts';
import { readGitdm } from './read-gitdm.ts';
import { readSortingHat } from './read-sorting-hat.ts';

/**
 * Reads who worked for whom out of a file of gitdm (addresses, domains or aliases), an export of SortingHat (JSON), or a
 * table (CSV). Which of them it is, the file shows. Never throws: what cannot be used is a problem with its line.
 */
export function readAffiliations(text: string): AffiliationFile {
  const clean = text.replace(/^\uFEFF/, '');
  if (/^\s*[{[]/.test(clean)) return { format: 'sortinghat', ...readSortingHat(clean) };
  const isTable =
    /^[^\r\n@]*[,;\t]/.test(clean.trimStart()) && /mail|address/i.test(firstLine(clean));
  if (isTable) return { format: 'csv', ...readCsv(clean) };
  return { format: 'gitdm', ...readGitdm(clean) };
}

function firstLine(text: string): string {
  return text.trimStart().split(/\r?\n/, 1)[0] ?? '';
}
