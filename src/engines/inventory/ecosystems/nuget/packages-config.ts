// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { readXml, type XmlElement } from '../../documents/read-xml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { nugetPurl } from './nuget-purl.ts';

export const packagesConfig = {
  id: 'nuget/packages-config',
  ecosystem: 'nuget',
  files: /(^|\/)packages(\.[^/]+)?\.config$/i,
  format: 'https://learn.microsoft.com/nuget/reference/packages-config',
  edges: 'none',
  lines: true,
  scopes: true,
  knownGaps:
    'Lists what others ask for among what the project asks for, without telling them apart.',
  read: readPackagesConfig,
} satisfies Reader;

function readPackagesConfig(text: string, path: string): FileReading {
  return readDocument(path, readXml(text), addPackages);
}

function addPackages(sheet: Sheet, root: XmlElement): void {
  for (const { name: element, line, attributes } of root.children) {
    const { id, version } = attributes;
    if (element !== 'package' || id === undefined) continue;
    addComponent(sheet, {
      purl: nugetPurl(id, version),
      name: id,
      version,
      range: attributes.allowedVersions,
      scope: attributes.developmentDependency === 'true' ? 'dev' : 'runtime',
      line,
    });
  }
}
