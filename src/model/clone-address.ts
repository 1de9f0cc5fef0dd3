// SPDX-License-Identifier: Apache-2.0

/**
 * Whether a line that somebody typed is an address to clone from and no folder: `https://...`, `git@host:path`,
 * `github.com/ada/lamp`. A folder has no host before its first slash.
 */
export function isCloneAddress(line: string): boolean {
  return /:\/\/|^[\w.-]+@[\w.-]+:/.test(line) || /^[\w-]+(?:\.[\w-]+)+(?::\d+)?\/\S/.test(line);
}
