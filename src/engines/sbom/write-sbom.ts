// SPDX-License-Identifier: Apache-2.0
import { writeCycloneDx } from './cyclonedx/write.ts';
import type { Sbom, SbomFormat } from './sbom.ts';

const WRITERS: Record<SbomFormat, (sbom: Sbom) => string> = {
  'cyclonedx-1.6-json': writeCycloneDx,
};

/** The bill as text in a format. The same bill gives the same bytes. */
export function writeSbom(sbom: Sbom, format: SbomFormat): string {
  return WRITERS[format](sbom);
}
