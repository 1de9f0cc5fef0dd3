// SPDX-License-Identifier: Apache-2.0
import { exceptionSheetOf, sheetOf } from './catalogue.ts';
import { citation } from './citation.ts';
import type { ObligationKind } from './obligation-kinds.ts';
import type { LimitKind, Sheet } from './sheet.ts';

/** Everything a licence may ask for, in any use; `undefined` for one that the catalogue has not read. */
export function obligationKindsOf(license: string): readonly ObligationKind[] | undefined {
  const sheet = sheetOf(license);
  if (sheet === undefined) return undefined;
  const kinds =
    kindsOf.get(sheet) ?? [...sheet.rows, ...(sheet.takesIn?.rows ?? [])].map(([kind]) => kind);
  kindsOf.set(sheet, kinds);
  return kinds;
}

const kindsOf = new Map<Sheet, readonly ObligationKind[]>();

/** Where a licence asks for something or limits it, as it is cited: `GPL-2.0-only section 2(b)`. */
export function clauseOf(license: string, kind: ObligationKind | LimitKind): string | undefined {
  const sheet = sheetOf(license);
  const clause =
    sheet?.rows.find(([each]) => each === kind)?.[2] ??
    sheet?.limits.find(([each]) => each === kind)?.[1];
  return sheet && clause !== undefined ? citation(license, sheet, clause) : undefined;
}

/** Does the exception take this duty away, in some use at least? */
export function exceptionWaives(exception: string, kind: ObligationKind): boolean {
  return exceptionSheetOf(exception)?.waives.includes(kind) ?? false;
}
