// SPDX-License-Identifier: Apache-2.0
import type { SbomReference } from '#engines/sbom';

/** Where money is taken, as references of a bill of materials. */
export function fundingReferences(addresses: readonly string[] = []): readonly SbomReference[] {
  return addresses.map((url) => ({ kind: 'funding', url }));
}
