// SPDX-License-Identifier: Apache-2.0
import type { ManifestFile, UsedComponent } from '#engines/inventory';
import type { DependencyEdge, Origin, Problem, Project } from '#model';
import type { ComponentTexts } from './component-texts.ts';
import type { ReadingsSeen } from './kept-readings.ts';

/** What files, an installed tree and a registry say of a component's licence, from raw wording to what holds. */
export interface LicenseChain {
  /** As the lock or manifest words it; `declaredSource` is its file and line, `package-lock.json:12`. */
  readonly declared?: string | undefined;
  readonly declaredSource?: string | undefined;
  /** `declared` as an SPDX expression; absent where it names no licence we know. */
  readonly normalised?: string | undefined;
  /** As the installed package words it; `installedSource` is the file that says so. */
  readonly installed?: string | undefined;
  readonly installedSource?: string | undefined;
  readonly installedNormalised?: string | undefined;
  /** As the package registry words it; `registrySource` is which one, and the day: `npm, 2026-03-01`. */
  readonly registry?: string | undefined;
  readonly registrySource?: string | undefined;
  readonly registryNormalised?: string | undefined;
  /** What the licence texts of the package say, an SPDX expression; `detectedSource` names the files. */
  readonly detected?: string | undefined;
  readonly detectedSource?: string | undefined;
  /** What holds, an SPDX expression: what lock, installed package or registry word, else `detected`. Absent while unknown. */
  readonly effective?: string | undefined;
}

/** One package that one file names. */
export type ObservedComponent = UsedComponent & { readonly licenses: LicenseChain };

/** A file that looks as if it held a licence. */
export interface ObservedLicenseFile {
  readonly path: string;
  readonly origin: Origin;
  /** SPDX expression; absent where the text is none we know. */
  readonly license?: string | undefined;
  /** How the text was recognised, in the words of #engines/licensing. */
  readonly kind: string;
  /** 0 to 1. */
  readonly score: number;
}

/** All that the files of one commit say about what is used, and under which licence. */
export interface ComponentObservation {
  readonly commit: string;
  readonly projects: readonly Project[];
  /** One for each file and purl, in order of the files and of what stands in them. */
  readonly components: readonly ObservedComponent[];
  readonly edges: readonly DependencyEdge[];
  readonly manifests: readonly ManifestFile[];
  readonly licenseFiles: readonly ObservedLicenseFile[];
  /** Licence and notice files of installed packages, by purl. */
  readonly texts?: ReadonlyMap<string, ComponentTexts> | undefined;
  /** The repository's own licence, and which files say so. */
  readonly license?: string | undefined;
  readonly licenseSource?: string | undefined;
  /** Web addresses where the repository takes money, as its FUNDING.yml says. */
  readonly funding?: readonly string[] | undefined;
  /** What each file said, where readings are kept. */
  readonly readings?: ReadingsSeen | undefined;
  readonly problems: readonly Problem[];
}
