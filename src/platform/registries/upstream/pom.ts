// SPDX-License-Identifier: Apache-2.0
import { at, readXml, textAt, type XmlElement } from './read-xml.ts';

/** Where a pom lies in a Maven repository: `org.slf4j`, `slf4j-api`, `2.0.16`. */
export interface PomCoordinates {
  readonly group: string;
  readonly artifact: string;
  readonly version: string;
}

/** What a pom says that is not about building. */
export interface Pom {
  readonly license?: string | undefined;
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly description?: string | undefined;
  readonly developers: readonly string[];
  readonly parent?: PomCoordinates | undefined;
}

/** `undefined` for what is no pom. */
export function readPom(text: string): Pom | undefined {
  const project = readXml(text);
  if (project?.name !== 'project') return undefined;
  return {
    license: licenseOf(project),
    repositoryUrl: plain(textAt(project, 'scm', 'url') ?? textAt(project, 'scm', 'connection')),
    homepage: plain(textAt(project, 'url')),
    description: plain(textAt(project, 'description')),
    developers: at(project, 'developers', 'developer').flatMap((one) => textAt(one, 'name') ?? []),
    parent: parentOf(project),
  };
}

// The pom reference: of several licences the user may choose any.
function licenseOf(project: XmlElement): string | undefined {
  const names = at(project, 'licenses', 'license').flatMap(
    (license) => textAt(license, 'name') ?? textAt(license, 'url') ?? [],
  );
  return names.length > 1 ? `(${names.join(' OR ')})` : names[0];
}

function parentOf(project: XmlElement): PomCoordinates | undefined {
  const [parent] = at(project, 'parent');
  const group = coordinate(textAt(parent, 'groupId'));
  const artifact = coordinate(textAt(parent, 'artifactId'));
  const version = coordinate(textAt(parent, 'version'));
  if (group === undefined || artifact === undefined || version === undefined) return undefined;
  return { group, artifact, version };
}

// What becomes part of a path: no slash, no "..", no "${property}".
function coordinate(text: string | undefined): string | undefined {
  return text !== undefined && /^(?!\.)[\w.+-]+$/.test(text) ? text : undefined;
}

// "${project.scm.url}": a property that only a build would fill in.
function plain(text: string | undefined): string | undefined {
  return text?.includes('${') ? undefined : text;
}

/** `org/slf4j/slf4j-api/2.0.16/slf4j-api-2.0.16.pom`; `undefined` for names that cannot be part of a path. */
export function pomPath({ group, artifact, version }: PomCoordinates): string | undefined {
  const isPath = [group, artifact, version].every((part) => coordinate(part) !== undefined);
  if (!isPath) return undefined;
  return `${group.replaceAll('.', '/')}/${artifact}/${version}/${artifact}-${version}.pom`;
}

// A chain of poms longer than this goes round.
const MAX_PARENTS = 8;

/** The pom with what it inherits where it says nothing itself. `read` gives a pom by its place; parents that are not there end the chain. */
export async function inheritedPom(
  coordinates: PomCoordinates,
  read: (coordinates: PomCoordinates) => Promise<Pom | undefined>,
): Promise<Pom | undefined> {
  let pom = await read(coordinates);
  for (let depth = 0; depth < MAX_PARENTS && pom?.parent && !isWhole(pom); depth += 1) {
    const parent = await read(pom.parent);
    if (parent === undefined) return pom;
    pom = {
      license: pom.license ?? parent.license,
      repositoryUrl: pom.repositoryUrl ?? parent.repositoryUrl,
      homepage: pom.homepage ?? parent.homepage,
      description: pom.description,
      developers: pom.developers.length > 0 ? pom.developers : parent.developers,
      parent: parent.parent,
    };
  }
  return pom;
}

function isWhole({ license, repositoryUrl, homepage }: Pom): boolean {
  return license !== undefined && repositoryUrl !== undefined && homepage !== undefined;
}
