// SPDX-License-Identifier: Apache-2.0

/** One licence as an expression names it: `GPL-2.0-only`, `Apache-1.1+`, `GPL-2.0-only WITH Classpath-exception-2.0`. */
export interface LicenseTerm {
  readonly kind: 'license';
  /** Canonical spelling of the SPDX list, or `LicenseRef-...`, or `DocumentRef-...:LicenseRef-...`. */
  readonly license: string;
  /** A `+` was written behind it. `-or-later` ids are ids of their own and have `false`. */
  readonly orLater: boolean;
  /** Canonical spelling of the SPDX list, or `AdditionRef-...`. */
  readonly exception?: string;
}

/** Two or more operands; `and` may hold `or` and the other way round, never its own kind after `canonicalise`. */
export interface Compound {
  readonly kind: 'and' | 'or';
  readonly operands: readonly Expression[];
}

export type Expression = LicenseTerm | Compound;

/** Builds an `and` or `or`; one operand stays what it is. */
export function combine(kind: 'and' | 'or', operands: readonly Expression[]): Expression {
  const [only, second] = operands;
  return only !== undefined && second === undefined ? only : { kind, operands };
}
