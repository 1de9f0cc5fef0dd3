// SPDX-License-Identifier: Apache-2.0
import {
  classOf,
  evaluate,
  formatTerm,
  LICENSE_CLASSES,
  parseExpression,
} from '#engines/licensing';

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
