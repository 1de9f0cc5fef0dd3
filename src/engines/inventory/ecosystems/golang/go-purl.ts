// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';

/** The last part of a module's path is its name. */
export function goPurl(path: string, version: string | undefined): Purl {
  const slash = path.lastIndexOf('/');
  return {
    type: 'golang',
    namespace: slash === -1 ? undefined : path.slice(0, slash),
    name: path.slice(slash + 1),
    version,
  };
}
