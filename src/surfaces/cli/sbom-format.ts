// SPDX-License-Identifier: Apache-2.0
import { SBOM_FORMATS, type SbomFormat } from '#engines/sbom';
import { Refusal } from '#model';

/** The format asked for, as XML where the file that it goes to is called so; refuses where there is none. */
export function sbomFormatOf(format: SbomFormat, output = ''): SbomFormat {
  if (!/\.xml$/i.test(output) || format.endsWith('-xml')) return format;
  const inXml = SBOM_FORMATS.find((one) => one === `${format}-xml`);
  if (inXml !== undefined) return inXml;
  throw new Refusal(
    'invalid',
    'cli/no-xml',
    `Writing ${output}: ${format} is not written as XML.`,
    'Let the file end in .json, or take a CycloneDX format.',
  );
}
