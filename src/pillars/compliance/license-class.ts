// SPDX-License-Identifier: Apache-2.0
import {
  classOf,
  evaluate,
  formatTerm,
  type LicenseClass,
  parseExpression,
} from '#engines/licensing';

/** All classes, from the lightest duties to the heaviest; what an AND or OR comes down to. */
export const LICENSE_CLASSES: readonly LicenseClass[] = [
  'public-domain',
  'permissive',
  'documentation',
  'font',
  'weak-copyleft',
  'strong-copyleft',
  'network-copyleft',
  'source-available',
  'proprietary',
  'unknown',
];

/** Class of a whole expression: the lightest choice of an OR, the heaviest part of an AND. */
export function licenseClassOf(license: string | undefined): string {
  const parsed = license === undefined ? undefined : parseExpression(license);
  if (!parsed?.ok) return 'unknown';
  const { chosen, decidedBy } = evaluate(parsed.expression, {
    verdictOf: ({ license: id, exception }) =>
      classOf(exception === undefined ? id : `${id} WITH ${exception}`),
    order: LICENSE_CLASSES,
  });
  return chosen.kind === 'license'
    ? classOf(formatTerm(chosen))
    : classOf(formatTerm(decidedBy.term));
}
