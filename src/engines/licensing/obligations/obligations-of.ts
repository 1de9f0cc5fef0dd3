// SPDX-License-Identifier: Apache-2.0
import {
  canonicalise,
  type Expression,
  formatTerm,
  type LicenseTerm,
} from '../expression/index.ts';
import { exceptionSheetOf, sheetOf } from './catalogue.ts';
import { type Choice, chooseBranches } from './choose-branches.ts';
import { citation } from './citation.ts';
import { LIMIT_TITLES } from './limit-titles.ts';
import { OBLIGATION_KINDS, OBLIGATION_ORDER, type ObligationKind } from './obligation-kinds.ts';
import type { Row } from './sheet.ts';
import { meets, type Use } from './use.ts';

/** Who asks for something, and where. */
export interface Demand {
  /** The term of the expression, with its exception. */
  readonly license: string;
  /** `Apache-2.0 section 4(d)`. */
  readonly clause: string;
  /** What this licence adds to the general words. */
  readonly note?: string;
}

/** One thing to do, whoever of the expression's licences asks for it. */
export interface Obligation {
  readonly kind: ObligationKind;
  readonly title: string;
  readonly sentence: string;
  /** What proves that it was done. */
  readonly artefact: string;
  readonly demands: readonly Demand[];
}

/** Good to know, but nothing to do: rights that are not given, what ends the licence, what may not be done. */
export interface Limit {
  readonly kind: string;
  readonly title: string;
  readonly license: string;
  readonly clause: string;
  readonly fact: string;
}

export interface ObligationAnswer {
  /** In the order people work through them. */
  readonly obligations: readonly Obligation[];
  readonly limits: readonly Limit[];
  /** The terms that have to be followed: the chosen branch of every OR, all of every AND. */
  readonly followed: readonly string[];
  /** Every OR with the branch that was taken and the others. */
  readonly choices: readonly Choice[];
  /** Terms that the catalogue has not read: what they ask has to be looked up in their texts. */
  readonly unknown: readonly string[];
  /** Exceptions that the catalogue has not read; the licence was taken without them, which is never too little. */
  readonly unknownExceptions: readonly string[];
}

/**
 * What has to be done to use something under this expression in this way, and what proves it.
 *
 * OR: one branch is taken, the lightest of all uses (so that a changed use does not change the choice), and named with its
 * alternatives. AND: all that any operand asks, each thing once. WITH: the licence less what the exception takes away.
 * The order of operands makes no difference. Facts from the texts of the licences, no legal advice.
 */
export function obligationsOf(expression: Expression, use: Use): ObligationAnswer {
  const { followed, choices } = chooseBranches(canonicalise(expression));
  const demands = new Map<ObligationKind, Demand[]>();
  for (const term of followed) {
    for (const { kind, demand } of demandsOf(term, use)) {
      const known = demands.get(kind);
      if (known === undefined) demands.set(kind, [demand]);
      else known.push(demand);
    }
  }
  return {
    obligations: OBLIGATION_ORDER.flatMap((kind) => obligationOf(kind, demands.get(kind))),
    limits: followed.flatMap(limitsOf),
    followed: followed.map(formatTerm),
    choices,
    unknown: followed.filter(({ license }) => !sheetOf(license)).map(formatTerm),
    unknownExceptions: followed.flatMap(({ exception }) =>
      exception === undefined || exceptionSheetOf(exception) ? [] : [exception],
    ),
  };
}

function obligationOf(kind: ObligationKind, demands: readonly Demand[] | undefined): Obligation[] {
  return demands === undefined ? [] : [{ kind, ...OBLIGATION_KINDS[kind], demands }];
}

interface KindDemand {
  readonly kind: ObligationKind;
  readonly demand: Demand;
}

/** What one term asks in this use: rows of its licence that are not waived by its exception, and rows of the exception. */
function demandsOf(term: LicenseTerm, use: Use): readonly KindDemand[] {
  const sheet = sheetOf(term.license);
  if (sheet === undefined) return [];
  const exception = term.exception === undefined ? undefined : exceptionSheetOf(term.exception);
  const waived = exception && meets(use, exception.when ?? []) ? exception.waives : [];
  const license = formatTerm(term);
  const demand = ([kind, , clause, note]: Row, cited: string): KindDemand => ({
    kind,
    demand: { license, clause: cited === '' ? clause : cited, ...(note ? { note } : {}) },
  });
  return [
    ...sheet.rows.map((row) => ({ row, cited: citation(term.license, sheet, row[2]) })),
    ...(sheet.takesIn?.rows ?? []).map((row) => ({
      row,
      cited: `${sheet.takesIn?.license} section ${row[2]}`,
    })),
    ...(exception?.rows ?? []).map((row) => ({ row, cited: `${term.exception} ${row[2]}` })),
  ]
    .filter(({ row: [kind, when] }) => meets(use, when) && !waived.includes(kind))
    .map(({ row, cited }) => demand(row, cited));
}

/** What one term limits, its exception first. */
export function limitsOf(term: LicenseTerm): readonly Limit[] {
  const license = formatTerm(term);
  const sheet = sheetOf(term.license);
  const own = (sheet?.limits ?? []).map(([kind, clause, fact]) => ({
    kind,
    title: LIMIT_TITLES[kind],
    license,
    clause: sheet ? citation(term.license, sheet, clause) : clause,
    fact,
  }));
  const exception = term.exception === undefined ? undefined : exceptionSheetOf(term.exception);
  if (exception === undefined || term.exception === undefined) return own;
  const permitted = { kind: 'exception', title: LIMIT_TITLES.exception, fact: exception.fact };
  return [{ ...permitted, license, clause: term.exception }, ...own];
}
