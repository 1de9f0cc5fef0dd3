// SPDX-License-Identifier: Apache-2.0
import { parsePurl } from '#model';
import { isLicenseExpression } from './license-expression.ts';
import type { Sbom, SbomComponent, SbomLicense } from './sbom.ts';

/**
 * The bill without what its reader could not vouch for, so that it can be written: a package URL that is none is dropped,
 * and a licence expression that is none becomes the words that it is.
 */
export function soundSbom(sbom: Sbom): Sbom {
  return {
    ...sbom,
    subject: sbom.subject && soundComponent(sbom.subject),
    components: sbom.components.map(soundComponent),
  };
}

function soundComponent(component: SbomComponent): SbomComponent {
  const { purl, licenses = [] } = component;
  return {
    ...component,
    purl: purl === undefined || parsePurl(purl) === undefined ? undefined : purl,
    licenses: licenses.map(soundLicense),
  };
}

function soundLicense(license: SbomLicense): SbomLicense {
  const { expression, words } = license;
  if (expression === undefined || isLicenseExpression(expression)) return license;
  return { ...license, expression: undefined, words: words ?? expression };
}
