// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';
import { instantIn } from '../upstream/instant-in.ts';
import { inheritedPom, type Pom, type PomCoordinates, pomPath, readPom } from '../upstream/pom.ts';
import { unexpected } from '../upstream/read-json.ts';
import { at, readXml, textAt } from '../upstream/read-xml.ts';
import type { Ask, Registry } from '../upstream/registry.ts';

const XML = 'application/xml';

export const maven = {
  id: 'maven',
  name: 'Maven Central',
  ecosystems: ['maven'],
  address: 'https://repo1.maven.org/maven2',
  documentation: 'https://maven.apache.org/repositories/metadata.html',
  knownGaps:
    'Licence and release date (the age of the file) of the versions in use and the newest only; no funding.',
  tellsByVersion: true,
  async read(ask, { namespace: group = '', name: artifact, versions, etag }) {
    const folder = `${group.replaceAll('.', '/')}/${artifact}`;
    const answer = await ask(`${folder}/maven-metadata.xml`, { etag, accept: XML });
    if (answer.kind !== 'found') return answer;
    const metadata = readXml(answer.text);
    const versioning = at(metadata, 'versioning')[0];
    if (versioning === undefined)
      return unexpected(folder, 'expected metadata of a Maven artifact');
    const latest = textAt(versioning, 'release') ?? textAt(versioning, 'latest');
    const known = at(versioning, 'versions', 'version').map(({ text }) => text);
    const asked = new Set([...versions.filter((one) => known.includes(one)), latest ?? '']);
    const poms = await readPoms(ask, { group, artifact }, [...asked]);
    const newest = poms.byVersion.get(latest ?? '')?.pom;
    const upstream = {
      ...newest,
      latest,
      maintainers: newest?.developers ?? [],
      funding: [],
      versions: known.map((version) => {
        const { pom, releasedAt } = poms.byVersion.get(version) ?? {};
        return { version, releasedAt, license: pom?.license };
      }),
    };
    return { kind: 'found', upstream, etag: answer.etag, problems: poms.problems };
  },
} satisfies Registry;

interface DatedPom {
  readonly pom: Pom | undefined;
  readonly releasedAt: Instant | undefined;
}

async function readPoms(
  ask: Ask,
  { group, artifact }: Omit<PomCoordinates, 'version'>,
  versions: readonly string[],
): Promise<{
  readonly byVersion: ReadonlyMap<string, DatedPom>;
  readonly problems: readonly Problem[];
}> {
  const byVersion = new Map<string, DatedPom>();
  const problems: Problem[] = [];
  for (const version of versions) {
    const { pom, releasedAt, trouble } = await readPomOf(ask, { group, artifact, version });
    byVersion.set(version, { pom, releasedAt });
    problems.push(...trouble);
  }
  return { byVersion, problems };
}

/** One pom with what it inherits. Parents are shared by many. */
async function readPomOf(
  ask: Ask,
  wanted: PomCoordinates,
): Promise<DatedPom & { readonly trouble: readonly Problem[] }> {
  let releasedAt: Instant | undefined;
  const trouble: Problem[] = [];
  const pom = await inheritedPom(wanted, async (coordinates) => {
    const path = pomPath(coordinates);
    if (path === undefined) return undefined;
    const answer = await ask(path, { accept: XML, isShared: coordinates !== wanted });
    if (answer.kind === 'problem') trouble.push(answer.problem);
    if (answer.kind !== 'found') return undefined;
    if (coordinates === wanted) releasedAt = instantIn(answer.lastModified);
    return readPom(answer.text);
  });
  return { pom, releasedAt, trouble };
}
