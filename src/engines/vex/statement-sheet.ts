// SPDX-License-Identifier: Apache-2.0
import { type Problem, parsePurl } from '#model';
import {
  VEX_JUSTIFICATIONS,
  type VexJustification,
  type VexProduct,
  type VexStatement,
} from './vex.ts';

/** Collects the statements of one document, and what is wrong with those that cannot be used. */
export interface StatementSheet {
  readonly statements: VexStatement[];
  readonly problems: Problem[];
  /** Keeps a statement about at least one package, or says what is wrong with it; `where` names its place in the document. */
  add(where: string, statement: VexStatement | string): void;
  refuse(where: string, whatHappened: string): void;
}

export function statementSheet(name: string): StatementSheet {
  const statements: VexStatement[] = [];
  const problems: Problem[] = [];
  const refuse = (where: string, whatHappened: string) => {
    const message = `Reading ${name}, ${where}: ${whatHappened}`;
    problems.push({ code: 'vex/bad-statement', message, path: name });
  };
  return {
    statements,
    problems,
    refuse,
    add(where, statement) {
      if (typeof statement === 'string') refuse(where, statement);
      else if (statement.products.length === 0) refuse(where, 'it names no product by package URL');
      else statements.push(statement);
    },
  };
}

/** The product of a package URL; `undefined` where the text is none. */
export function productOf(
  purl: string | undefined,
  more: Omit<VexProduct, 'purl'> = {},
): VexProduct | undefined {
  return purl === undefined || parsePurl(purl) === undefined ? undefined : { purl, ...more };
}

/** The justification that a label names, in any case. */
export function justificationOf(label: string | undefined): VexJustification | undefined {
  return VEX_JUSTIFICATIONS.find((one) => one === label?.toLowerCase());
}
