// SPDX-License-Identifier: Apache-2.0
import type { SbomReading } from '../read-sbom.ts';
import type { SbomComponent, SbomParty } from '../sbom.ts';
import type { Surroundings } from './requirement.ts';

/** Questions to a document that several profiles ask. What is not said is not there: nothing is guessed. */
export const documents = {
  isValid: ({ problems }: SbomReading) => problems.length === 0,
  namesAuthor: ({ sbom: { authors = [] } }: SbomReading) => authors.length > 0,
  reachesAuthor: ({ sbom: { authors = [] } }: SbomReading) => authors.some(isReachable),
  namesTool: ({ sbom: { tools = [] } }: SbomReading) => tools.length > 0,
  hasTime: ({ sbom: { at } }: SbomReading) => at !== undefined,
  namesStage: ({ sbom: { stages = [] } }: SbomReading) => stages.length > 0,
  hasIdentity: ({ sbom: { serial } }: SbomReading) => serial !== undefined,
  isFreeOfVulnerabilities: ({ sbom }: SbomReading) => sbom.tellsVulnerabilities !== true,
  isOfNewFormat: ({ format: { standard, version } }: SbomReading) =>
    standard === 'cyclonedx' ? isFrom(version, 1, 6) : isFrom(version, 3, 0),
} as const;

/** Questions to a component. */
export const components = {
  namesSupplier: ({ supplier }: SbomComponent) => supplier?.name !== undefined,
  namesProducer: ({ supplier, author }: SbomComponent) =>
    supplier?.name !== undefined || author?.name !== undefined,
  reachesCreator: ({ supplier, author }: SbomComponent) =>
    isReachable(author) || isReachable(supplier),
  hasName: ({ name }: SbomComponent) => name.trim() !== '',
  hasVersion: ({ version }: SbomComponent) => version !== undefined,
  hasIdentifier: ({ purl, cpe }: SbomComponent) => purl !== undefined || cpe !== undefined,
  isRelated: ({ id }: SbomComponent, { related }: Surroundings) => related.has(id),
  saysAllItAsksFor: ({ id }: SbomComponent, { complete }: Surroundings) => complete.has(id),
  hasHash: ({ hashes = [] }: SbomComponent) => hashes.length > 0,
  hasSha512: ({ hashes = [] }: SbomComponent) =>
    hashes.some(({ algorithm }) => algorithm === 'sha512'),
  hasLicense: ({ licenses = [] }: SbomComponent) =>
    licenses.some(({ expression, words }) => expression !== undefined || words !== undefined),
  hasLicenseExpression: ({ licenses = [] }: SbomComponent) =>
    licenses.some(({ expression }) => expression !== undefined),
  hasDeclaredLicense: ({ licenses = [] }: SbomComponent) =>
    licenses.some(({ expression, basis }) => expression !== undefined && basis === 'declared'),
  hasFileName: ({ artifact }: SbomComponent) => artifact?.fileName !== undefined,
  saysIfExecutable: ({ artifact }: SbomComponent) => artifact?.executable !== undefined,
  saysIfArchive: ({ artifact }: SbomComponent) => artifact?.archive !== undefined,
  saysIfStructured: ({ artifact }: SbomComponent) => artifact?.structured !== undefined,
  hasSource: (component: SbomComponent) => hasAddress(component, 'source'),
  hasDistribution: (component: SbomComponent) => hasAddress(component, 'distribution'),
} as const;

/** A mail address, or a page. */
function isReachable(party: SbomParty | undefined): boolean {
  return party?.email !== undefined || party?.url !== undefined;
}

function hasAddress({ references = [] }: SbomComponent, wanted: 'source' | 'distribution') {
  return references.some(({ kind }) => kind === wanted);
}

/** Whether "1.10" is 1.6 or newer. */
function isFrom(version: string, leastMajor: number, leastMinor: number): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}
