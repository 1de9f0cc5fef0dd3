// SPDX-License-Identifier: Apache-2.0

/**
 * What makes a finding the same finding in the next scan: rule, repository, package (not its version) and licence.
 * So a version bump keeps it, and a change of licence makes a new one.
 */
export function findingIdentity(
  ruleId: string,
  repositoryId: number,
  purl: string,
  license?: string,
): string {
  return [ruleId, repositoryId, withoutVersion(purl), license ?? ''].join(' ');
}

// "pkg:npm/%40a/b@1.0.0?x=y#z": the first @ behind the name begins the version; a scope is written %40.
function withoutVersion(purl: string): string {
  return purl.replace(/@[^?#]*/, '');
}
