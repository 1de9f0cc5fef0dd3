// SPDX-License-Identifier: Apache-2.0

/** Stable names by the ids of a database. */
export interface Names {
  readonly objective: ReadonlyMap<number, string>;
  readonly initiative: ReadonlyMap<number, string>;
  readonly kpi: ReadonlyMap<number, string>;
  readonly decision: ReadonlyMap<number, string>;
  readonly adoption: ReadonlyMap<number, string>;
  readonly resource: ReadonlyMap<number, string>;
  /** Names of people by what the log calls them. */
  readonly person: ReadonlyMap<string, string>;
}

export function keysOf(
  all: readonly { readonly id: number; readonly key: string }[],
): ReadonlyMap<number, string> {
  return new Map(all.map(({ id, key }) => [id, key]));
}

/** In the order of their names. */
export function byId<File extends { readonly id: string }>(files: readonly File[]): File[] {
  return files.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
