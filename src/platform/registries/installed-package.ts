// SPDX-License-Identifier: Apache-2.0

/** A package as an installed tree has it, with a licence. */
export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  /** Absolute path of the file that says so. */
  readonly file: string;
}
