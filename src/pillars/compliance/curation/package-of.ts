// SPDX-License-Identifier: Apache-2.0

/** A purl without its version: what a decision is about. */
// "pkg:npm/%40a/b@1.0.0?x=y#z": the first @ behind the name begins the version; a scope is written %40.
export function packageOf(purl: string): string {
  return purl.replace(/@[^?#]*/, '');
}
