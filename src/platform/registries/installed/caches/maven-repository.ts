// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import {
  inheritedPom,
  type Pom,
  type PomCoordinates,
  pomPath,
  readPom,
} from '../../upstream/pom.ts';
import { readContained } from '../contained-files.ts';
import type { InstalledPackage, WantedPackage } from '../installed-package.ts';

const MAX_POM_BYTES = 4 << 20;

/** The poms of the wanted artifacts in a local Maven repository, with what they inherit. */
export async function* readMavenRepository(
  root: string,
  _names: ReadonlySet<string>,
  wanted: readonly WantedPackage[],
): AsyncGenerator<InstalledPackage> {
  const poms = new Map<string, Promise<Pom | undefined>>();
  // A family of artifacts shares its parents.
  const read = (place: PomCoordinates) => {
    const file = pomPath(place);
    if (file === undefined) return Promise.resolve(undefined);
    const known = poms.get(file) ?? readPomFile(root, file);
    poms.set(file, known);
    return known;
  };
  for (const { name, version } of wanted) {
    const place = placeOf(name, version);
    const file = place && pomPath(place);
    const pom = place && (await inheritedPom(place, read));
    if (file === undefined || pom === undefined || version === undefined) continue;
    yield { name, version, license: pom.license, file: path.join(root, file), folders: [] };
  }
}

async function readPomFile(root: string, file: string): Promise<Pom | undefined> {
  const text = await readContained(root, path.join(root, file), MAX_POM_BYTES);
  return text === undefined ? undefined : readPom(text);
}

// "org.slf4j:slf4j-api"
function placeOf(name: string, version: string | undefined): PomCoordinates | undefined {
  const [group, artifact, ...more] = name.split(/[:/]/);
  if (!group || !artifact || version === undefined || more.length > 0) return undefined;
  return { group, artifact, version };
}
