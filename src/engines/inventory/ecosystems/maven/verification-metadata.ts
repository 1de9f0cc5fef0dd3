// SPDX-License-Identifier: Apache-2.0
import type { FileReading } from '#model';
import { readXml, type XmlElement } from '../../documents/read-xml.ts';
import { readDocument } from '../../read-document.ts';
import type { Reader } from '../../reader.ts';
import { addComponent, type Sheet } from '../../sheet.ts';
import { mavenEntry } from './maven-entry.ts';

export const verificationMetadata = {
  id: 'maven/verification-metadata',
  ecosystem: 'maven',
  files: /(^|\/)verification-metadata\.xml$/,
  format: 'https://docs.gradle.org/current/userguide/dependency_verification.html',
  edges: 'none',
  lines: true,
  scopes: false,
  knownGaps:
    'Lists whatever was ever downloaded to build, plugins among them, without saying what for.',
  read: readVerificationMetadata,
} satisfies Reader;

function readVerificationMetadata(text: string, path: string): FileReading {
  return readDocument(path, readXml(text), addListed);
}

function addListed(sheet: Sheet, root: XmlElement): void {
  const lists = root.children.filter(({ name }) => name === 'components');
  for (const { name, line, attributes, children } of lists.flatMap((list) => list.children)) {
    const { group, name: artifact, version } = attributes;
    if (name !== 'component' || group === undefined || artifact === undefined) continue;
    addComponent(sheet, {
      ...mavenEntry(group, artifact, version),
      scope: 'build',
      line,
      integrity: hashOf(children),
    });
  }
}

/** <artifact name="a-1.0.jar"><sha256 value="..."/></artifact>: of the archive rather than the pom. */
function hashOf(artifacts: readonly XmlElement[]): string | undefined {
  const isArchive = ({ attributes }: XmlElement) => /\.(jar|aar|war)$/.test(attributes.name ?? '');
  const artifact = artifacts.find(isArchive) ?? artifacts[0];
  const hash = artifact?.children.find(({ name }) => /^(sha\d+|md5)$/.test(name));
  return hash?.attributes.value === undefined ? undefined : `${hash.name}:${hash.attributes.value}`;
}
