// SPDX-License-Identifier: Apache-2.0
import type { NotedReading } from '#engines/inventory';
import type { FoundComponent } from '#model';
import type { GitRepository } from '#platform/git';
import type { ComponentText } from './component-texts.ts';
import type { KeptReadings } from './kept-readings.ts';

/** What observing asks of a repository. */
export type FileTree = Pick<GitRepository, 'listFileBatches' | 'readBlob'>;

/** What installed packages say of their licence, by purl; `readInstalledLicenses` of #platform/registries fits. */
export type InstalledLicenses = (
  wanted: readonly Pick<FoundComponent, 'purl' | 'ecosystem' | 'name' | 'version'>[],
) => Promise<ReadonlyMap<string, InstalledPackageSays>>;

export interface InstalledPackageSays {
  readonly license?: string | undefined;
  readonly path: string;
  readonly texts: readonly Pick<ComponentText, 'role' | 'path' | 'text'>[];
  /** Paths of texts that were not read. */
  readonly omitted: readonly string[];
}

/** Licences as package registries told them, and which one when (`npm, 2026-03-01`), by purl. Asks nobody: a cache. */
export type RegistryLicenses = (
  wanted: readonly Pick<FoundComponent, 'purl' | 'ecosystem' | 'name' | 'version'>[],
) => Promise<ReadonlyMap<string, { readonly license: string; readonly source: string }>>;

/** What one manifest or lockfile says; `readFile` of #engines/inventory fits, as does whoever asks it elsewhere. */
export type ReadManifest = (
  path: string,
  text: string,
  signal: AbortSignal | undefined,
) => NotedReading | Promise<NotedReading>;

export interface ObservingOptions {
  /** Where absent, every file is read in this thread. */
  readonly readManifest?: ReadManifest | undefined;
  /** What files said at an earlier commit; where absent, all are read. */
  readonly kept?: KeptReadings | undefined;
  readonly limits?: ReadingLimits | undefined;
  /** `where-needed`: only those that tell the repository's own licence, where no manifest does. Default `all`. */
  readonly licenseFiles?: 'all' | 'where-needed' | 'none' | undefined;
  /** Asked once, for all components. */
  readonly installed?: InstalledLicenses | undefined;
  /** Asked once, for the components whose licence is then still unknown. */
  readonly registry?: RegistryLicenses | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined;
}

export interface ReadingLimits {
  /** Default 32 MiB: the largest lockfiles known have about 5. */
  readonly maxManifestBytes?: number | undefined;
  /** Default 1 MiB: the longest licence texts have 0.1. */
  readonly maxLicenseBytes?: number | undefined;
}

/** Files read so far, and all that will be. */
export interface ReadingProgress {
  readonly done: number;
  readonly total: number;
}

export interface ReadingPace {
  readonly maxBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** Awaited after each file. */
  readonly afterEach: () => Promise<void>;
}
