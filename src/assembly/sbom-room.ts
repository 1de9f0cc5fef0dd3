// SPDX-License-Identifier: Apache-2.0
import {
  checkProfile,
  diffSboms,
  readSbom,
  type Sbom,
  type SbomFormat,
  type SbomProfile,
  type SbomReading,
  writeSbom,
} from '#engines/sbom';
import type { SbomDocument } from '#facts/portfolio';
import type { SbomDocumentReply } from '#surfaces/contract';
import type { Caller, Rooms } from '#surfaces/http';
import { importSbom } from './import-sbom.ts';
import type { Office } from './office.ts';
import { productSbom } from './product-sbom.ts';
import { removeSbom } from './remove-sbom.ts';
import { storedSbom } from './stored-sbom.ts';

/** The documents that were imported, and what bills lack. */
export function sbomsRoom(office: Office): Rooms['sboms'] {
  return {
    async documents(caller, repositoryId) {
      const { commit } = await office.portfolio.get(caller, repositoryId);
      const all = await office.sboms.of(caller, repositoryId);
      return { items: all.map((one) => replyOf(one, commit)) };
    },
    difference: (caller, id) => differenceOf(office, caller, id),
    remove: async (caller, id) => {
      await removeSbom(office, caller, id);
    },
    profile: async (caller, { id, profile }) =>
      profileOf(await readingOfRepository(office, caller, id), profile),
  };
}

/** Bills as files, in and out. */
export function sbomFilesRoom(office: Office): Rooms['sbomFiles'] {
  return {
    importSbom: (caller, upload) => importSbom(office, caller, upload),
    async original(caller, id) {
      const { fileName, encoding } = await office.sboms.get(caller, id);
      const content = await office.sboms.content(caller, id);
      return { fileName, mediaType: MEDIA_TYPES[encoding] ?? 'text/plain', content };
    },
    async ofRepository(caller, id, format) {
      const repository = await office.portfolio.get(caller, id);
      const sbom = await storedSbom(office, caller, repository, authorOf(caller));
      return fileOf(sbom, repository.name, format);
    },
    async ofProduct(caller, id, format) {
      const product = await office.products.get(caller, id);
      const sbom = await productSbom(office, caller, product, authorOf(caller));
      return fileOf(sbom, product.name, format);
    },
  };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  'json-ld': 'application/ld+json',
  xml: 'application/xml',
  yaml: 'application/yaml',
};

function authorOf({ organisationName }: Caller) {
  return { organisation: organisationName };
}

function fileOf(sbom: Sbom, name: string, format: SbomFormat) {
  const standard = format.startsWith('spdx') ? 'spdx' : 'cdx';
  const encoding = format.endsWith('-xml') ? 'xml' : 'json';
  return {
    fileName: `${name}.${standard}.${encoding}`,
    // As registered with IANA.
    mediaType: `application/${standard === 'spdx' ? 'spdx' : 'vnd.cyclonedx'}+${encoding}`,
    content: writeSbom(sbom, format),
  };
}

function replyOf(document: SbomDocument, shown: string | undefined): SbomDocumentReply {
  const { repositoryId: _, ...rest } = document;
  return { ...rest, tools: [...document.tools], isShown: document.digest === shown };
}

async function readingIn(office: Office, caller: Caller, id: number): Promise<SbomReading> {
  const reading = readSbom(new TextDecoder().decode(await office.sboms.content(caller, id)));
  if ('code' in reading) throw new Error(`Imported document ${id}: ${reading.message}`);
  return reading;
}

async function differenceOf(office: Office, caller: Caller, id: number) {
  const after = await office.sboms.get(caller, id);
  const { commit } = await office.portfolio.get(caller, after.repositoryId);
  const all = await office.sboms.of(caller, after.repositoryId);
  const before = all[all.findIndex((one) => one.id === id) + 1];
  const nothing: Sbom = { components: [], dependencies: [] };
  const earlier = before && (await readingIn(office, caller, before.id)).sbom;
  const now = (await readingIn(office, caller, id)).sbom;
  const { added, removed, versionChanged, licenseChanged } = diffSboms(earlier ?? nothing, now);
  const change = <Change extends { from: readonly string[]; to: readonly string[] }>(
    one: Change,
  ) => ({ ...one, from: [...one.from], to: [...one.to] });
  return {
    before: before && replyOf(before, commit),
    after: replyOf(after, commit),
    added: [...added],
    removed: [...removed],
    versionChanged: versionChanged.map(change),
    licenseChanged: licenseChanged.map(change),
  };
}

/** An imported bill is looked at as it came; ours as CycloneDX 1.6. */
async function readingOfRepository(
  office: Office,
  caller: Caller,
  id: number,
): Promise<SbomReading> {
  const repository = await office.portfolio.get(caller, id);
  const all = await office.sboms.of(caller, id);
  const shown = all.find(({ digest }) => digest === repository.commit);
  if (shown !== undefined) return readingIn(office, caller, shown.id);
  return ourReading(await storedSbom(office, caller, repository, authorOf(caller)));
}

/** Our bill as it would be handed out. */
export function ourReading(sbom: Sbom): SbomReading {
  const reading = readSbom(writeSbom(sbom, 'cyclonedx-1.6'));
  if ('code' in reading) throw new Error(`A bill of our own: ${reading.message}`);
  return reading;
}

const MOST_COMPONENTS = 500;

/** What a bill lacks, in the words of the API. */
export function profileOf(reading: SbomReading, profile: SbomProfile) {
  const { requirements, components, ...report } = checkProfile(reading, profile);
  return {
    ...report,
    requirements: [...requirements],
    components: components
      .slice(0, MOST_COMPONENTS)
      .map((one) => ({ ...one, missing: [...one.missing] })),
    lacking: components.length,
  };
}
