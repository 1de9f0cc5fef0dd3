// SPDX-License-Identifier: Apache-2.0

export interface TextFile {
  /** Folder or archive as given, then the path inside: `npm.zip/GHSA-1.json`. */
  readonly path: string;
  readonly text: string;
}

export interface TextFilesOptions {
  /** Names of the files to read, by their path inside. */
  readonly wanted: RegExp;
  readonly signal: AbortSignal;
}
