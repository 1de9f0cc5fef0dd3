// SPDX-License-Identifier: Apache-2.0
import type {
  ProfileReport,
  Sbom,
  SbomDifference,
  SbomFormat,
  SbomProfile,
  SbomReading,
  SbomVerdict,
} from '#engines/sbom';
import type { Problem } from '#model';
import type { CurationsAsked } from './curation-options.ts';
import type { RepositoryInventory } from './report.ts';

/** What commands ask that show what a repository uses and judge nothing. */
export interface BillDesk {
  /** Looks at repositories without server or database; one inventory for each, a Problem for a folder that cannot be read. */
  inventories(
    folders: readonly string[],
    options: LookOptions,
  ): AsyncIterable<RepositoryInventory | Problem>;
  sbom(inventory: RepositoryInventory, format: SbomFormat): string;
  /** Reading takes more of the program than writing: it comes when it is asked for. */
  reader(): Promise<SbomReader>;
}

/** What commands ask about bills of materials that are there already. */
export interface SbomReader {
  validateSbom(text: string): SbomVerdict;
  readSbom(text: string): SbomReading | Problem;
  diffSboms(a: Sbom, b: Sbom): SbomDifference;
  /** What each component of a bill lacks of what the profile asks for. */
  checkProfile(reading: SbomReading, profile: SbomProfile): ProfileReport;
}

export interface LookOptions extends CurationsAsked {
  /** Whether the licence files of a repository are left alone: its own licence is then what its manifests say. */
  readonly withoutLicenseFiles?: boolean | undefined;
  readonly signal: AbortSignal;
  /** What is worked on now, for a progress line. */
  readonly onStep: (step: string) => void;
  /** What package registries told, as `registries fetch --cache` or `registries export` wrote it. */
  readonly registryCache?: string | undefined;
}
