// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { asMap, mapAt, textAt } from '../../documents/document.ts';
import { readJson } from '../../documents/read-json.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent } from '../../sheet.ts';
import { nugetPurl } from './nuget-purl.ts';

export const dotnetTools = {
  id: 'nuget/dotnet-tools',
  ecosystem: 'nuget',
  files: /(^|\/)dotnet-tools\.json$/,
  format: 'https://learn.microsoft.com/en-us/dotnet/core/tools/local-tools-how-to-use',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps: 'What a tool is made of is inside its package.',
  read: readDotnetTools,
} satisfies Reader;

/** {"tools": {"dotnet-ef": {"version": "9.0.0", "commands": ["dotnet-ef"]}}} */
function readDotnetTools(text: string, path: string): FileReading {
  return readDocument(path, readJson(text, { relaxed: true }), (sheet, root) => {
    for (const [name, { line, value }] of mapAt(root, 'tools')) {
      const version = textAt(asMap(value), 'version');
      const entry = { purl: nugetPurl(name, version), name, version };
      addComponent(sheet, { ...entry, scope: 'dev', direct: true, line });
    }
  });
}
