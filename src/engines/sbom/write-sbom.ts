// SPDX-License-Identifier: Apache-2.0
import { writeCycloneDx } from './cyclonedx/write.ts';
import type { Sbom, SbomFormat } from './sbom.ts';
import { writeSpdx2 } from './spdx2/write.ts';
import { writeSpdx3 } from './spdx3/write.ts';

const WRITERS: Readonly<Record<SbomFormat, (sbom: Sbom) => string>> = {
  'cyclonedx-1.4': (sbom) => writeCycloneDx(sbom, '1.4', 'json'),
  'cyclonedx-1.5': (sbom) => writeCycloneDx(sbom, '1.5', 'json'),
  'cyclonedx-1.6': (sbom) => writeCycloneDx(sbom, '1.6', 'json'),
  'cyclonedx-1.7': (sbom) => writeCycloneDx(sbom, '1.7', 'json'),
  'cyclonedx-1.4-xml': (sbom) => writeCycloneDx(sbom, '1.4', 'xml'),
  'cyclonedx-1.5-xml': (sbom) => writeCycloneDx(sbom, '1.5', 'xml'),
  'cyclonedx-1.6-xml': (sbom) => writeCycloneDx(sbom, '1.6', 'xml'),
  'cyclonedx-1.7-xml': (sbom) => writeCycloneDx(sbom, '1.7', 'xml'),
  'spdx-2.3': writeSpdx2,
  'spdx-3.0.1': writeSpdx3,
};

/**
 * The bill as text in a format. The same bill gives the same bytes, whatever its order; ids that are not in the
 * bill are not referred to.
 *
 * SPDX refuses (`sbom/no-origin`) a bill that does not say when and by whom or what it was made.
 */
export function writeSbom(sbom: Sbom, format: SbomFormat): string {
  return WRITERS[format](sbom);
}
