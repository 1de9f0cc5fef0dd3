// SPDX-License-Identifier: Apache-2.0
import {
  type Compatibility,
  canonicalise,
  compatible,
  type Duty,
  dutiesOf,
  type Expression,
  formatExpression,
  formatUse,
  HOWS,
  type How,
  type LicenseInfo,
  type LicenseTerm,
  type Limit,
  licenseInfo,
  limitsOf,
  normaliseDeclared,
  type ObligationAnswer,
  obligationsOf,
  parseExpression,
  readUse,
  type Use,
} from '#engines/licensing';
import { Refusal } from '#model';

/** What we know of one licence, with every duty it may bring. */
export interface LicenseFacts extends LicenseInfo {
  /** Absent: nobody has read its text into the catalogue. */
  readonly duties?: readonly Duty[] | undefined;
  readonly limits: readonly Limit[];
}

/** The answer, and the question as it was understood. */
export interface ObligationReport extends ObligationAnswer {
  readonly expression: string;
  readonly use: string;
}

export interface CompatibilityReport extends Compatibility {
  readonly outbound: string;
  readonly inbound: string;
  readonly how: How;
}

/** One licence by its id in any case, or by a name people use; refuses an expression and what the SPDX list does not know. */
export function licenseFacts(name: string): LicenseFacts {
  const meant = understood(name);
  const expression = meant && canonicalise(meant);
  const info = expression?.kind === 'license' ? licenseInfo(expression.license) : undefined;
  if (info === undefined) throw noSuchLicense(name);
  const term: LicenseTerm = { kind: 'license', license: info.id, orLater: false };
  return { ...info, duties: dutiesOf(info.id), limits: limitsOf(term) };
}

export function obligationReport(expressionText: string, useText: string): ObligationReport {
  const expression = readExpression(expressionText);
  const use = readUseOrRefuse(useText);
  return {
    expression: formatExpression(canonicalise(expression)),
    use: formatUse(use),
    ...obligationsOf(expression, use),
  };
}

export function compatibilityReport(
  outboundText: string,
  inboundText: string,
  howText: string,
): CompatibilityReport {
  const [outbound, inbound] = [readExpression(outboundText), readExpression(inboundText)];
  const how = HOWS.find((each) => each === howText);
  if (how === undefined) throw unknownHow(howText);
  return {
    outbound: formatExpression(canonicalise(outbound)),
    inbound: formatExpression(canonicalise(inbound)),
    how,
    ...compatible(outbound, inbound, how),
  };
}

/** Reads a use, refusing words it does not know. */
export function readUseOrRefuse(text: string): Use {
  const use = readUse(text);
  if (!('code' in use)) return use;
  const next =
    'Name a form (source, binary, embedded, container, saas, internal), and what else holds.';
  throw new Refusal('invalid', use.code, `${use.message}.`, next);
}

// "Apache 2" and "GPLv2+" are no expressions, but what is meant is known. Words that join are left to the grammar.
const JOINS = /\b(?:AND|OR|WITH)\b|[()]/i;

function understood(text: string): Expression | undefined {
  const parsed = parseExpression(text);
  if (parsed.ok) return parsed.expression;
  const expression = JOINS.test(text) ? undefined : normaliseDeclared(text).expression;
  const meant = expression === undefined ? undefined : parseExpression(expression);
  return meant?.ok ? meant.expression : undefined;
}

function readExpression(text: string): Expression {
  const expression = understood(text);
  if (expression !== undefined) return expression;
  const parsed = parseExpression(text);
  throw new Refusal(
    'invalid',
    'licensing/bad-expression',
    parsed.ok ? text : `${parsed.problem.message}.`,
    'Write an SPDX expression, such as "MIT" or "GPL-2.0-or-later WITH Classpath-exception-2.0 OR Apache-2.0".',
  );
}

function noSuchLicense(name: string): Refusal {
  return new Refusal(
    'not-found',
    'licensing/no-such-license',
    `"${name}" is not one licence of the SPDX list.`,
    'Name one licence by its SPDX id; for an expression ask for its obligations.',
  );
}

function unknownHow(how: string): Refusal {
  return new Refusal(
    'invalid',
    'licensing/bad-how',
    `Two works are not combined by "${how}".`,
    `Use one of ${HOWS.join(', ')}.`,
  );
}
