// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';
import type { ComponentEntry } from '../../sheet.ts';

export function nugetPurl(name: string, version?: string): Purl {
  return { type: 'nuget', name, version };
}

/** "1.2.3" in a project is the least version that will do, and what is taken unless others ask for more. */
export function nugetEntry(
  name: string,
  wanted: string | undefined,
): Pick<ComponentEntry, 'purl' | 'name' | 'version' | 'range'> {
  // "[1.2.3]" is this very one; "[1.0,2.0)", "1.*" and "$(Version)" are ranges, or set elsewhere.
  const plain = /^\[?(\d[\w.+-]*)\]?$/.exec(wanted ?? '')?.[1];
  return {
    purl: nugetPurl(name, plain),
    name,
    version: plain,
    range: plain === undefined ? wanted : undefined,
  };
}
