// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';

interface Build {
  readonly version?: string | undefined;
  readonly build?: string | undefined;
  readonly channel?: string | undefined;
  readonly subdir?: string | undefined;
}

/** A package of conda; a build is one of several of the same version. */
export function condaPurl(name: string, { version, build, channel, subdir }: Build): Purl {
  const known = Object.entries({ build, channel, subdir }).filter(([, text]) => text !== undefined);
  return {
    type: 'conda',
    name,
    version,
    qualifiers: Object.fromEntries(known.map(([key, text]) => [key, text ?? ''])),
  };
}
