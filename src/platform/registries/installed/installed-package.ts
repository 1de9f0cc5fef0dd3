// SPDX-License-Identifier: Apache-2.0

/** A package as an installed tree has it. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** As the package words it; absent where it words none. */
  readonly license?: string | undefined;
  /** Absolute path of the file that says so. */
  readonly file: string;
  /** Absolute paths of the folders that hold the package's own licence texts. */
  readonly folders: readonly string[];
  /** Where its source is developed and where it takes money, as its manifest words it; absent where none is read. */
  readonly about?: InstalledAbout | undefined;
}

export interface InstalledAbout {
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  readonly description?: string | undefined;
  readonly funding: readonly string[];
}

/** A package whose licence we want; a FoundComponent fits. */
export interface WantedPackage {
  readonly purl: string;
  /** The purl's type. */
  readonly ecosystem: string;
  /** As people write it, namespace included. */
  readonly name: string;
  /** Without one any installed version will do. */
  readonly version?: string | undefined;
}
