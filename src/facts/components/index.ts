// SPDX-License-Identifier: Apache-2.0
// Which packages the files of a repository name, under which licences; observed in memory or stored with where they are used.
// Never judges a licence, never runs what it reads, and asks no registry. Pillars read the views components_known and components_use.
// Begin with observe-components.ts (no database) and record-components.ts (the stored way).
export type {
  Component,
  LicenseFile,
  LicenseStep,
  Manifest,
  OtherVersion,
  Usage,
} from './component.ts';
export type { ComponentText, ComponentTexts } from './component-texts.ts';
export type {
  FileTree,
  InstalledLicenses,
  InstalledPackageSays,
  ObservingOptions,
  ReadingLimits,
  ReadingProgress,
  ReadManifest,
  RegistryLicenses,
} from './file-tree.ts';
export type {
  ComponentObservation,
  LicenseChain,
  ObservedComponent,
  ObservedLicenseFile,
} from './observation.ts';
export { observeComponents } from './observe-components.ts';
export type { ToldDocument } from './observe-document.ts';
export { observeDocument } from './observe-document.ts';
export type { Components } from './open-components.ts';
export { openComponents } from './open-components.ts';
export type { PackageUses } from './package-uses.ts';
export type { PackageInUse, PackageQuery } from './packages-in-use.ts';
export type { ComponentRecord } from './record-components.ts';
export type { RegistryLicense } from './record-registry-licenses.ts';
export type { StoredUse } from './used-by.ts';
export type { WhereUsedQuery } from './where-used.ts';
