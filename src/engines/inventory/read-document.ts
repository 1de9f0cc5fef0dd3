// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import type { DocumentMap, Fault } from './documents/document.ts';
import { addFault, closeSheet, openSheet, type Sheet } from './sheet.ts';

/** The reading of a file that is one document: `add` writes down what it says, unless it could not be read. */
export function readDocument<T = DocumentMap>(
  path: string,
  parsed: { readonly root: T } | { readonly fault: Fault },
  add: (sheet: Sheet, root: T) => void,
): FileReading {
  const sheet = openSheet(path);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else add(sheet, parsed.root);
  return closeSheet(sheet);
}
