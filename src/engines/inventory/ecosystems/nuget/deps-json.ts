// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addResolved } from './resolved-targets.ts';

export const depsJson = {
  id: 'nuget/deps-json',
  ecosystem: 'nuget',
  files: /(^|\/)[^/]+\.deps\.json$/,
  format:
    'https://github.com/dotnet/sdk/blob/main/documentation/specs/runtime-configuration-file.md',
  edges: 'all',
  lines: true,
  scopes: false,
  knownGaps:
    'Lists what a program was published with; parts of the framework itself are not in it.',
  read: readDepsJson,
} satisfies Reader;

function readDepsJson(text: string, path: string): FileReading {
  return readDocument(path, readJson(text), addResolved);
}
