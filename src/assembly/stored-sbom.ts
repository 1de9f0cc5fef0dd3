// SPDX-License-Identifier: Apache-2.0
import {
  groupAndName,
  integrityHashes,
  readSbom,
  type Sbom,
  type SbomComponent,
  type SbomLicense,
  soundSbom,
} from '#engines/sbom';
import type { StoredUse } from '#facts/components';
import type { Repository } from '#facts/portfolio';
import type { AddressesTold } from '#facts/upstreams';
import type { Principal } from '#model';
import { groupByPurl } from './group-by-purl.ts';
import type { Office } from './office.ts';
import { sbomDependencies } from './sbom-dependencies.ts';
import { toldReferences } from './told-references.ts';
import { programVersion } from './version.ts';

const SUBJECT = 'subject';

/** Who hands the bill out, as it says in it. */
export interface SbomAuthor {
  readonly organisation: string;
}

/**
 * The bill of materials of a repository as it is stored: of an imported one what its document says, of one of our own what
 * its last scan saw, fixtures and examples left out. The same facts give the same bill.
 */
export async function storedSbom(
  office: Office,
  principal: Principal,
  repository: Repository,
  author: SbomAuthor,
): Promise<Sbom> {
  const imported = await importedSbom(office, principal, repository);
  if (imported !== undefined) return imported;
  const uses = await office.components.usedBy(principal, repository.id);
  const edges = await office.components.edges(principal, repository.id);
  const own = uses.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const byPurl = groupByPurl(own);
  const decided = await decidedLicenses(office, principal, repository.id, own);
  const purls = byPurl.flatMap(([first]) => first?.purl ?? []);
  const told = await office.upstreams.addresses(principal, purls);
  return {
    subject: {
      id: SUBJECT,
      kind: 'application',
      name: repository.name,
      version: repository.commit?.slice(0, 12),
      licenses: licensesOf(repository.license, undefined),
      references: toldReferences(repository),
    },
    at: repository.lastScannedAt,
    ...originOf(author),
    components: byPurl.flatMap((group) => componentOf(group, { decided, told })),
    dependencies: sbomDependencies(SUBJECT, own, edges),
  };
}

/** Who and what made a bill of ours. */
export function originOf({ organisation }: SbomAuthor): Pick<Sbom, 'tools' | 'authors' | 'stages'> {
  return {
    tools: [{ name: 'lanthorn', version: programVersion() }],
    authors: [{ name: organisation, kind: 'organization' }],
    // What lockfiles and manifests say, before anything is built.
    stages: ['pre-build'],
  };
}

async function importedSbom(
  office: Office,
  principal: Principal,
  { kind, id, commit, lastScannedAt }: Repository,
): Promise<Sbom | undefined> {
  if (kind !== 'sbom') return undefined;
  const shown = (await office.sboms.of(principal, id)).find(({ digest }) => digest === commit);
  if (shown === undefined) return undefined;
  const bytes = await office.sboms.content(principal, shown.id);
  const reading = readSbom(new TextDecoder().decode(bytes));
  if ('code' in reading) return undefined;
  const { at, tools = [], authors = [], ...sbom } = soundSbom(reading.sbom);
  const isAnonymous = tools.length === 0 && authors.length === 0;
  // SPDX asks when and by what a document was made: where theirs does not say, ours is made now, by us.
  return {
    ...sbom,
    at: at ?? lastScannedAt,
    authors,
    tools: isAnonymous ? [{ name: 'lanthorn', version: programVersion() }] : tools,
  };
}

/** What curations and conclusions make of the licences, by purl. */
async function decidedLicenses(
  office: Office,
  principal: Principal,
  repositoryId: number,
  uses: readonly StoredUse[],
): Promise<ReadonlyMap<string, string | undefined>> {
  const purls = [...new Set(uses.map(({ purl }) => purl))];
  const ids = await office.components.idsByPurl(principal, purls);
  const inEffect = await office.curations.inEffect(principal, [...ids.values()], repositoryId);
  return new Map([...ids].map(([purl, id]) => [purl, inEffect.get(id)?.license]));
}

/** What is known of components beside what the scan saw, by purl. */
interface Beside {
  readonly decided: ReadonlyMap<string, string | undefined>;
  readonly told: ReadonlyMap<string, AddressesTold>;
}

function componentOf(
  uses: readonly StoredUse[],
  { decided, told }: Beside,
): readonly SbomComponent[] {
  const [first] = uses;
  if (first === undefined) return [];
  const { purl, ecosystem, name, version, license, declaredLicense, integrity, source } = first;
  const isImage = ecosystem === 'docker' || ecosystem === 'oci';
  return [
    {
      id: purl,
      kind: isImage ? 'container' : 'library',
      ...groupAndName(name),
      version,
      purl,
      // Shipped anywhere is shipped.
      scope: uses.find(({ scope }) => scope === 'runtime')?.scope ?? first.scope,
      licenses: [
        ...licensesOf(license, declaredLicense),
        ...concludedOf(license, decided.get(purl)),
      ],
      hashes: integrityHashes(integrity),
      references: [
        ...(isAddress(source) ? [{ kind: 'distribution' as const, url: source }] : []),
        ...toldReferences(first, told.get(purl)),
      ],
      evidence: uses.map(({ path, line }) => ({ path, line })),
    },
  ];
}

function isAddress(source: string | undefined): source is string {
  return source !== undefined && /^https?:\/\/\S+$/.test(source);
}

function licensesOf(
  expression: string | undefined,
  words: string | undefined,
): readonly SbomLicense[] {
  if (expression !== undefined) return [{ expression, basis: 'declared' }];
  return words === undefined ? [] : [{ words, basis: 'declared' }];
}

/** Said only where somebody decided otherwise than the files say. */
function concludedOf(
  license: string | undefined,
  decided: string | undefined,
): readonly SbomLicense[] {
  return decided === undefined || decided === license
    ? []
    : [{ expression: decided, basis: 'concluded' }];
}
