// SPDX-License-Identifier: Apache-2.0
import { formatTerm, parseExpression, termsOf } from '#engines/licensing';
import type { LicenseCount } from './summarise-sources.ts';

/** Where the licence that a repository declares and those in its sources part. */
export interface DeclaredDifference {
  /** Licences that own files name and the declaration does not, with the files. */
  readonly onlyInSources: readonly LicenseCount[];
  /** Declared, and named by no own file. */
  readonly onlyDeclared: readonly string[];
}

/**
 * Compares term by term, exceptions included; `declared` is an SPDX expression. Nothing declared differs from nothing.
 *
 * A licence that sources name beside the declared one is not wrong: it is what a reader has to know.
 */
export function compareDeclared(
  declared: string | undefined,
  inSources: readonly LicenseCount[],
): DeclaredDifference {
  if (declared === undefined) return { onlyInSources: [], onlyDeclared: [] };
  const terms = new Set(termNames(declared));
  const named = inSources.map((count) => ({ count, names: termNames(count.license ?? '') }));
  const found = new Set(named.flatMap(({ names }) => names));
  return {
    onlyInSources: named.flatMap(({ count, names }) =>
      names.every((name) => terms.has(name)) ? [] : [count],
    ),
    onlyDeclared: [...terms].filter((name) => !found.has(name)),
  };
}

function termNames(expression: string): readonly string[] {
  const parsed = parseExpression(expression);
  return parsed.ok ? termsOf(parsed.expression).map(formatTerm) : [];
}
