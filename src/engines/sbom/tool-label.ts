// SPDX-License-Identifier: Apache-2.0
import type { SbomTool } from './sbom.ts';

/** "lanthorn-0.1.0": how SPDX names a tool. */
export function toolLabel({ name, version }: SbomTool): string {
  return version === undefined ? name : `${name}-${version}`;
}

/** Name and version, where there is a version behind a hyphen. */
export function readToolLabel(text: string): SbomTool {
  const { name, version } = /^(?<name>.+?)-(?<version>v?\d[^-]*(?:-.+)?)$/.exec(text)?.groups ?? {};
  return name === undefined ? { name: text } : { name, version };
}
