// SPDX-License-Identifier: Apache-2.0

/** How much of a repository we are willing to read. */
export interface GitLimits {
  /** Files of one commit; a tree may name the same subtree ten times at every level. Default 500,000. */
  readonly maxFiles?: number | undefined;
  /** In UTF-16 units. Default 4,096, what Linux can open. */
  readonly maxPathLength?: number | undefined;
  /** Tags read, in the order of their names. Default 100,000. */
  readonly maxTags?: number | undefined;
  /** How long git may stay silent while we wait for it. Default 120,000: excluding a history walks it first. */
  readonly silenceTimeoutMs?: number | undefined;
}

/** The same, every limit set. */
export type SetLimits = { readonly [Key in keyof GitLimits]-?: NonNullable<GitLimits[Key]> };

/** Fills in the defaults. */
export function setLimits(limits: GitLimits): SetLimits {
  return {
    maxFiles: limits.maxFiles ?? 500_000,
    maxPathLength: limits.maxPathLength ?? 4096,
    maxTags: limits.maxTags ?? 100_000,
    silenceTimeoutMs: limits.silenceTimeoutMs ?? 120_000,
  };
}
