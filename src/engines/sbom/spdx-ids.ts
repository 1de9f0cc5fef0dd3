// SPDX-License-Identifier: Apache-2.0
import type { SbomComponent } from './sbom.ts';

export interface SpdxIds {
  /** The SPDX id of a component of the bill. */
  of(id: string): string;
}

/** An id of letters, digits, "." and "-" for each component, told apart by a number where two would be the same. */
export function spdxIds(components: readonly SbomComponent[]): SpdxIds {
  const taken = new Set(['SPDXRef-DOCUMENT']);
  const made = new Map<string, string>();
  for (const { id } of components) {
    // "https://example.com/bill#SPDXRef-left-pad"
    const bare = id.includes('SPDXRef-') ? id.replace(/^(.*#)?SPDXRef-/, '') : id;
    const plain = trimmed(bare.replace(/[^A-Za-z0-9.]+/g, '-'));
    const wished = `SPDXRef-${plain || 'component'}`;
    let free = wished;
    for (let count = 2; taken.has(free); count++) free = `${wished}.${count}`;
    taken.add(free);
    made.set(id, free);
  }
  return { of: (id) => made.get(id) ?? 'NOASSERTION' };
}

function trimmed(name: string): string {
  return name.startsWith('-') || name.endsWith('-') ? name.replace(/^-|-$/g, '') : name;
}
