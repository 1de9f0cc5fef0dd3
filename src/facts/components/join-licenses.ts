// SPDX-License-Identifier: Apache-2.0
import { formatExpression, parseExpression } from '#engines/licensing';

/** All of them hold together: "(MIT OR ISC) AND Apache-2.0", each once, brackets only where they are needed. */
export function joinLicenses(licenses: readonly string[]): string {
  const bracketed = [...new Set(licenses)].map((license) => `(${license})`).join(' AND ');
  const parsed = parseExpression(bracketed);
  return parsed.ok ? formatExpression(parsed.expression) : bracketed;
}
