// SPDX-License-Identifier: Apache-2.0
import type { ComponentEntry } from '../../sheet.ts';

/** What a component of a Maven repository is called; without a version that can be known, the range. */
export function mavenEntry(
  group: string,
  artifact: string,
  version?: string,
): Pick<ComponentEntry, 'purl' | 'name' | 'version' | 'range'> {
  const isFixed = version !== undefined && isMavenVersion(version);
  const fixed = isFixed ? version : undefined;
  return {
    purl: { type: 'maven', namespace: group, name: artifact, version: fixed },
    name: `${group}:${artifact}`,
    version: fixed,
    range: isFixed || version === '' ? undefined : version,
  };
}

/** "[1.0,2.0)" and "1.+" are ranges, "${spring.version}" is set elsewhere, "LATEST" is whatever there is. */
export function isMavenVersion(text: string): boolean {
  return !/[[\](),$]|\+$|^$|^(LATEST|RELEASE)$|^latest\./.test(text);
}

/** A plugin of Gradle is found as an artifact that has its id twice. */
export function gradlePluginEntry(id: string, version?: string) {
  return { ...mavenEntry(id, `${id}.gradle.plugin`, version) };
}
