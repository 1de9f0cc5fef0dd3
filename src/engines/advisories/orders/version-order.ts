// SPDX-License-Identifier: Apache-2.0

/** How one ecosystem orders its versions, and what the documentation, the tests and the index say of it. */
export interface VersionOrder {
  /** Our name, one word in lower case: `npm`. */
  readonly ecosystem: string;
  /** Other names of the same packages, in lower case: of package URLs, of VERS, of OSV. */
  readonly alsoKnownAs: readonly string[];
  /** OSV names of others whose packages are not the same ones but whose versions follow this order, in lower case. */
  readonly sharedBy?: readonly string[];
  /** The scheme of VERS, where it is not our name. */
  readonly versScheme?: string;
  /** Where the order is laid down. */
  readonly documentation: string;
  /** Versions that show the surprises, strictly rising. */
  readonly rising: readonly string[];
  /**
   * A text that sorts (by code unit, `<`) as the version does; `undefined` where the text is no version.
   * Versions are the same exactly when their keys are. An order that is a key is antisymmetric and transitive by itself.
   */
  sortKey(version: string): string | undefined;
  /** For the one order (Arch Linux) in which being the same is not transitive, so that no key alone can tell it. */
  compareKeys?(a: string, b: string): number;
}
