// SPDX-License-Identifier: Apache-2.0

/** Where the program was started: what main reads of the process, once. */
export interface Start {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingFolder: string;
}
