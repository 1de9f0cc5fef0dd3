// SPDX-License-Identifier: Apache-2.0

/** What a generator makes: a file's path below the root of the checkout, and all of its text. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}
