// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';

/** A package of Hex, or of git where `repository` says so. */
export function hexPurl(name: string, version?: string, repository?: string): Purl {
  const qualifiers = repository === undefined ? undefined : { vcs_url: repository };
  return { type: 'hex', name, version, qualifiers };
}
