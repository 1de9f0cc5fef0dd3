// SPDX-License-Identifier: Apache-2.0
import { canonicalLicenseId, parseExpression } from '../expression/index.ts';
import { CLASS_ROWS, type LicenseClass, LOOSENING } from './license-classes.ts';

const classes = new Map<string, LicenseClass>();
const beginnings: { readonly beginning: string; readonly kind: LicenseClass }[] = [];
for (const { kind, ids } of CLASS_ROWS) {
  for (const id of ids) {
    if (id.endsWith('*')) beginnings.push({ beginning: id.slice(0, -1), kind });
    else if (!classes.has(id)) classes.set(id, kind);
  }
}

/**
 * The class of one licence: an SPDX id in any case, with `+` or `WITH exception` if it has one.
 *
 * `GPL-2.0-only WITH Classpath-exception-2.0` is weak copyleft. `unknown` for what the table has not read: `LicenseRef-...`,
 * new ids, an expression with AND or OR (ask `evaluate`), anything that is no id.
 */
export function classOf(license: string): LicenseClass {
  const known = answered.get(license);
  if (known !== undefined) return known;
  const kind = findClass(license);
  if (canonicalLicenseId(license) === license) answered.set(license, kind);
  return kind;
}

/** Answers about plain ids of the SPDX list, which are few and asked about again and again. */
const answered = new Map<string, LicenseClass>();

function findClass(license: string): LicenseClass {
  const parsed = parseExpression(license);
  if (!parsed.ok || parsed.expression.kind !== 'license') return 'unknown';
  const { license: id, exception } = parsed.expression;
  const own = classes.get(id) ?? beginnings.find((row) => id.startsWith(row.beginning))?.kind;
  if (own === undefined) return 'unknown';
  const isLoosened = exception !== undefined && LOOSENING.some((row) => fits(row, exception));
  return own === 'strong-copyleft' && isLoosened ? 'weak-copyleft' : own;
}

function fits(row: string, id: string): boolean {
  return row.endsWith('*') ? id.startsWith(row.slice(0, -1)) : row === id;
}
