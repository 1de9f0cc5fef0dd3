// SPDX-License-Identifier: Apache-2.0
import type { LicenseTag } from '../sources/index.ts';

/** One file of a project, and what is written in it. */
export interface ReuseFile {
  /** Slashes between folders, from the root of the project. */
  readonly path: string;
  readonly bytes: number;
  readonly tags: readonly LicenseTag[];
  /** Holders and years as written, one for each copyright line. */
  readonly copyrights: readonly string[];
}

/** What a REUSE report is made of. */
export interface ReuseProject {
  /** Every file but links and submodules. */
  readonly files: readonly ReuseFile[];
  /** The texts of all REUSE.toml and of .reuse/dep5, which `isReuseSource` tells. */
  readonly sources: readonly { readonly path: string; readonly text: string }[];
}
