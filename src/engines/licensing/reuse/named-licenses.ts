// SPDX-License-Identifier: Apache-2.0
import {
  canonicalExceptionId,
  canonicalLicenseId,
  isDeprecatedId,
  parseExpression,
} from '../expression/index.ts';

const WORD = /^(?:and|or|with)$/i;
const REFERENCE = /^(?:DocumentRef-[A-Za-z0-9.-]+:)?(?:LicenseRef|AdditionRef)-[A-Za-z0-9.-]+$/;

/** The licences and exceptions that an expression names, also one that cannot be read, without plus signs. */
export function namedLicenses(written: string): readonly string[] {
  const tokens = written.split(/[\s()]+/).filter((token) => token !== '' && !WORD.test(token));
  return tokens.map((token) => withoutPlus(token));
}

// "GPL-2.0+" is listed, and "Apache-2.0+" means Apache-2.0 or later.
function withoutPlus(token: string): string {
  return token.replace(/\+$/, '');
}

/** Whether the id is on the SPDX list, in the list's spelling, or a reference of the project's own. */
export function isGoodLicense(id: string): boolean {
  return REFERENCE.test(id) || canonicalLicenseId(id) === id || canonicalExceptionId(id) === id;
}

/** Whether the ids are good and the words between them are not. */
export function isBrokenExpression(written: string): boolean {
  return !parseExpression(written).ok && namedLicenses(written).every(isGoodLicense);
}

/** Whether SPDX keeps the id only for old documents. */
export function isDeprecated(id: string): boolean {
  return isDeprecatedId(id);
}
