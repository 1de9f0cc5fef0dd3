// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import type { DocumentMap, Fault } from './documents/document.ts';
import type { UnknownEntity } from './documents/read-xml.ts';
import { addFault, addProblem, closeSheet, openSheet, type Sheet } from './sheet.ts';

/** The reading of a file that is one document: `add` writes down what it says, unless it could not be read. */
export function readDocument<T = DocumentMap>(
  path: string,
  parsed:
    | { readonly root: T; readonly unknown?: UnknownEntity | undefined }
    | { readonly fault: Fault },
  add: (sheet: Sheet, root: T) => void,
): FileReading {
  const sheet = openSheet(path);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else {
    add(sheet, parsed.root);
    if (parsed.unknown !== undefined) addUnknownEntity(sheet, parsed.unknown);
  }
  return closeSheet(sheet);
}

/** Says that a value may be wrong, because it names something that the file does not hold. */
export function addUnknownEntity(sheet: Sheet, { line, entity }: UnknownEntity): void {
  addProblem(sheet, 'unknown-entity', line, `${entity} is not known and stays as it is written`);
}
