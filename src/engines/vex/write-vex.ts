// SPDX-License-Identifier: Apache-2.0
import { writeCsaf } from './csaf/write.ts';
import { writeCycloneDx } from './cyclonedx/write.ts';
import { writeOpenVex } from './openvex/write.ts';
import type { VexFormat, VexPaper } from './vex.ts';

type Writer = (paper: VexPaper) => unknown;

const WRITERS: Readonly<Record<VexFormat, Writer>> = {
  'openvex-0.2': writeOpenVex,
  'cyclonedx-1.4': (paper) => writeCycloneDx(paper, '1.4'),
  'cyclonedx-1.5': (paper) => writeCycloneDx(paper, '1.5'),
  'cyclonedx-1.6': (paper) => writeCycloneDx(paper, '1.6'),
  'cyclonedx-1.7': (paper) => writeCycloneDx(paper, '1.7'),
  'csaf-2.0': writeCsaf,
};

/**
 * The statements as a document, as JSON with a line break at the end. The same statements give the same text.
 *
 * Read again it says the same of the same packages. Ranges of versions are written as CycloneDX only: the other two name
 * single versions, so give each version its product. OpenVEX alone keeps `within`.
 */
export function writeVex(paper: VexPaper, format: VexFormat): string {
  return `${JSON.stringify(WRITERS[format](paper), undefined, 2)}\n`;
}
