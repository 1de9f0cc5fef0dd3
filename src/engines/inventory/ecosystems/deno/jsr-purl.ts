// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';

/** `@std/path` has the namespace `@std`. */
export function jsrPurl(name: string, version: string | undefined): Purl {
  const slash = name.indexOf('/');
  return {
    type: 'jsr',
    namespace: name.slice(0, Math.max(slash, 0)),
    name: name.slice(slash + 1),
    version,
  };
}
