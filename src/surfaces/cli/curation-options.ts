// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';

/** Options of commands that judge without a server, about what people have decided. */
export interface CurationOptions {
  readonly curations?: string;
  readonly product?: readonly string[];
}

/** What looking at a repository is told about decisions. */
export interface CurationsAsked {
  /** A file of decisions, or a folder of such files. */
  readonly curations?: string | undefined;
  /** Names of products that the repositories are part of. */
  readonly products?: readonly string[] | undefined;
}

export function withCurationOptions(command: Command): Command {
  return command
    .option(
      '--curations <path>',
      'decisions about licences: a file or folder of "curations export"',
    )
    .option(
      '--product <names...>',
      'products that the repository is part of, for decisions about those',
    );
}

export function curationsAsked({ curations, product }: CurationOptions): CurationsAsked {
  return { curations, products: product };
}
