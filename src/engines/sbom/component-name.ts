// SPDX-License-Identifier: Apache-2.0
import type { SbomComponent } from './sbom.ts';

/**
 * The group and the name in what people write: "@types/node" and "org.slf4j:slf4j-api" have a group,
 * "github.com/a/b" is a name as a whole.
 */
export function groupAndName(text: string): { readonly group?: string; readonly name: string } {
  const found = /^(?<group>@[^/]+|[^:/]+(?=:))[/:](?<rest>.+)$/.exec(text)?.groups;
  const { group, rest } = found ?? {};
  return group === undefined || rest === undefined ? { name: text } : { group, name: rest };
}

/** The name with its group, as people write it; for formats that know no groups. */
export function fullName({ group, name, purl }: SbomComponent): string {
  if (group === undefined) return name;
  return `${group}${purl?.startsWith('pkg:maven/') ? ':' : '/'}${name}`;
}
