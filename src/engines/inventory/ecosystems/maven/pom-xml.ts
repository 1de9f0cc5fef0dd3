// SPDX-License-Identifier: Apache-2.0
import type { FileReading, Scope } from '#model';
import { readXml, type XmlElement } from '../../documents/read-xml.ts';
import type { Reader } from '../../reader.ts';
import {
  addComponent,
  addEdge,
  addFault,
  addProject,
  closeSheet,
  openSheet,
  type Sheet,
} from '../../sheet.ts';
import { interpolate, propertiesOf } from './pom-properties.ts';

export const pomXml = {
  id: 'maven/pom-xml',
  ecosystem: 'maven',
  files: /(^|\/)(pom\.xml|[^/]+\.pom)$/,
  format: 'https://maven.apache.org/pom.html',
  edges: 'direct',
  lines: true,
  scopes: true,
  knownGaps:
    'Parents and imported BOMs are not followed, so versions they manage stay unknown; plugins and transitive dependencies are not listed.',
  read: readPomXml,
} satisfies Reader;

function readPomXml(text: string, path: string): FileReading {
  const sheet = openSheet(path);
  const parsed = readXml(text);
  if ('fault' in parsed) addFault(sheet, parsed.fault);
  else if (parsed.root.name === 'project') addPom(sheet, parsed.root);
  else {
    const { line, name } = parsed.root;
    addFault(sheet, { code: 'bad-xml', line, expected: '<project>', found: `<${name}>` });
  }
  return closeSheet(sheet);
}

function addPom(sheet: Sheet, root: XmlElement): void {
  const properties = propertiesOf(root);
  const value = (element: XmlElement | undefined, name: string) => {
    const text = child(element, name)?.text;
    return text === undefined ? undefined : interpolate(text, properties);
  };
  const project = addModule(sheet, root, value);
  const managed = managedIn(root, value);
  for (const section of [root, ...all(child(root, 'profiles'), 'profile')]) {
    for (const element of all(child(section, 'dependencies'), 'dependency')) {
      const dependency = dependencyOf(element, value);
      addDependency(sheet, project, withManaged(dependency, managed.get(keyOf(dependency))));
    }
  }
}

type ValueOf = (element: XmlElement | undefined, name: string) => string | undefined;

function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

function all(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((one) => one.name === name) ?? [];
}

function addModule(sheet: Sheet, root: XmlElement, value: ValueOf): string {
  const parent = child(root, 'parent');
  const group = value(root, 'groupId') ?? value(parent, 'groupId');
  const artifact = value(root, 'artifactId') ?? sheet.path;
  const licenses = all(child(root, 'licenses'), 'license').map((one) => value(one, 'name'));
  const project = {
    id: `maven:${sheet.path}`,
    name: group === undefined ? artifact : `${group}:${artifact}`,
    version: value(root, 'version') ?? value(parent, 'version'),
    declaredLicense: licenses.filter((one) => one !== undefined).join(' OR ') || undefined,
  };
  return addProject(sheet, project, child(root, 'artifactId')?.line ?? root.line);
}

interface Dependency {
  readonly line: number;
  readonly group: string;
  readonly artifact: string;
  readonly version: string | undefined;
  readonly type: string;
  readonly classifier: string | undefined;
  readonly scope: string | undefined;
  readonly optional: boolean;
}

function dependencyOf(element: XmlElement, value: ValueOf): Dependency {
  return {
    line: element.line,
    group: value(element, 'groupId') ?? '',
    artifact: value(element, 'artifactId') ?? '',
    version: value(element, 'version') || undefined,
    type: value(element, 'type') || 'jar',
    classifier: value(element, 'classifier') || undefined,
    scope: value(element, 'scope'),
    optional: value(element, 'optional') === 'true',
  };
}

function keyOf({ group, artifact, type, classifier }: Dependency): string {
  return [group, artifact, type, classifier ?? ''].join(':');
}

/** <dependencyManagement> asks for nothing; it says which version it would be. */
function managedIn(root: XmlElement, value: ValueOf): ReadonlyMap<string, Dependency> {
  const list = child(child(root, 'dependencyManagement'), 'dependencies');
  const managed = all(list, 'dependency').map((element) => dependencyOf(element, value));
  return new Map(managed.map((one) => [keyOf(one), one]));
}

function withManaged(dependency: Dependency, managed: Dependency | undefined): Dependency {
  if (managed === undefined) return dependency;
  return {
    ...dependency,
    version: dependency.version ?? managed.version,
    scope: dependency.scope ?? managed.scope,
  };
}

function addDependency(sheet: Sheet, project: string, dependency: Dependency): void {
  const { group, artifact, version, type, classifier, line } = dependency;
  const isFixed = version !== undefined && isVersion(version);
  const purl = addComponent(sheet, {
    purl: {
      type: 'maven',
      namespace: group,
      name: artifact,
      version: isFixed ? version : undefined,
      qualifiers: {
        ...(type === 'jar' ? {} : { type }),
        ...(classifier === undefined ? {} : { classifier }),
      },
    },
    name: `${group}:${artifact}`,
    version: isFixed ? version : undefined,
    range: isFixed ? undefined : version,
    scope: scopeOf(dependency),
    direct: true,
    line,
  });
  addEdge(sheet, project, purl);
}

/** "[1.0,2.0)" is a range, "${spring.version}" is set elsewhere, "LATEST" is whatever there is. */
function isVersion(text: string): boolean {
  return !/[[\](),]|\$\{|^(LATEST|RELEASE)$/.test(text);
}

const SCOPES: ReadonlyMap<string, Scope> = new Map([
  ['test', 'test'],
  ['provided', 'platform'],
  ['system', 'platform'],
]);

function scopeOf({ scope, optional }: Dependency): Scope {
  return SCOPES.get(scope ?? '') ?? (optional ? 'optional' : 'runtime');
}
