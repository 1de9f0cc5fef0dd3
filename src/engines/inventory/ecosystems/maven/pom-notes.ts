// SPDX-License-Identifier: Apache-2.0
import type { XmlElement } from '../../documents/read-xml.ts';
import type { PomDependency, PomNotes } from '../../notes.ts';
import { folderOf, joinPath } from '../../paths.ts';
import { propertiesOf } from './pom-properties.ts';

/** What a pom.xml says, taken apart but not yet understood: no property is filled in. */
export function pomNotesOf(root: XmlElement, path: string): PomNotes {
  const parent = child(root, 'parent');
  const licenses = all(child(root, 'licenses'), 'license').map((one) => textIn(one, 'name'));
  const sections = [root, ...all(child(root, 'profiles'), 'profile')];
  return {
    group: textIn(root, 'groupId') ?? textIn(parent, 'groupId'),
    artifact: textIn(root, 'artifactId') ?? path,
    version: textIn(root, 'version') ?? textIn(parent, 'version'),
    line: child(root, 'artifactId')?.line ?? root.line,
    declaredLicense: licenses.filter((one) => one !== undefined).join(' OR ') || undefined,
    properties: propertiesOf(root),
    dependencies: sections.flatMap((section) => dependenciesIn(section)),
    // <dependencyManagement> asks for nothing; it says which version it would be.
    managed: dependenciesIn(child(root, 'dependencyManagement')),
    parent: parent === undefined ? undefined : parentOf(parent, path),
  };
}

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

function textIn(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.text;
}

/** Without <relativePath> the parent lies one folder up; with an empty one it is not in the repository. */
function parentOf(parent: XmlElement, path: string): PomNotes['parent'] {
  const relative = textIn(parent, 'relativePath') ?? '../pom.xml';
  const file = /\.(xml|pom)$/.test(relative) ? relative : `${relative}/pom.xml`;
  return {
    name: `${textIn(parent, 'groupId') ?? ''}:${textIn(parent, 'artifactId') ?? ''}`,
    path: relative === '' ? undefined : joinPath(folderOf(path), file),
  };
}

function dependenciesIn(section: XmlElement | undefined): PomDependency[] {
  return all(child(section, 'dependencies'), 'dependency').map((element) => ({
    line: element.line,
    group: textIn(element, 'groupId') ?? '',
    artifact: textIn(element, 'artifactId') ?? '',
    version: textIn(element, 'version') || undefined,
    type: textIn(element, 'type') || 'jar',
    classifier: textIn(element, 'classifier') || undefined,
    scope: textIn(element, 'scope'),
    optional: textIn(element, 'optional') === 'true',
  }));
}
