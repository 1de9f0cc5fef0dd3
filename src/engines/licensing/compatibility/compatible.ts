// SPDX-License-Identifier: Apache-2.0
import {
  canonicalise,
  type Expression,
  formatTerm,
  type LicenseTerm,
} from '../expression/index.ts';
import { better, type Compatibility, type Opinion, worse } from './answer.ts';
import type { How } from './how.ts';
import { judgePair } from './judge-pair.ts';
import { type Version, versionsOf } from './versions.ts';

/** Asks about one pair; remembers, as expressions name the same licences again and again. */
type Judge = (outbound: Version, inbound: Version) => Opinion;

/**
 * May a work that goes out under `outbound` take in a work under `inbound`, combined in this way?
 *
 * Inbound: an OR and a term "or later" are ours to choose from, so the best branch counts; of an AND all have to be met.
 * Outbound: we promise every branch of an OR and every version of "or later", so where only some of them would do, the answer
 * is `depends` and names them; of an AND the worst counts. WITH is a unit. Facts from the licences' texts, no legal advice.
 */
export function compatible(outbound: Expression, inbound: Expression, how: How): Compatibility {
  const incoming = canonicalise(inbound);
  const judge = remembering(how);
  return forOutbound(canonicalise(outbound), (version, term) =>
    forInbound(incoming, version, term, judge),
  );
}

type Ask = (version: Version, term: LicenseTerm) => Compatibility;

function forOutbound(expression: Expression, ask: Ask): Compatibility {
  if (expression.kind === 'license') {
    return promised(
      versionsOf(expression).map((version) => [version.id, ask(version, expression)]),
    );
  }
  const parts = expression.operands.map((operand) => forOutbound(operand, ask));
  if (expression.kind === 'and') return parts.reduce(worse);
  return promised(parts.map((part) => [part.decidedBy.outbound, part]));
}

// "GPL-2.0-or-later" with Apache-2.0 inside can only be passed on under version 3 of it.
function promised(parts: readonly (readonly [name: string, part: Compatibility])[]): Compatibility {
  const answers = parts.map(([, part]) => part);
  const worst = answers.reduce(worse);
  const possible = parts.filter(([, { answer }]) => answer !== 'no');
  if (worst.answer !== 'no' || possible.length === 0) return worst;
  const names = [...new Set(possible.map(([name]) => name))].join(' or ');
  return {
    ...worst,
    answer: 'depends',
    reason: `Only if the combination is passed on under ${names}. ${worst.reason}`,
  };
}

function forInbound(
  expression: Expression,
  outbound: Version,
  outboundTerm: LicenseTerm,
  judge: Judge,
): Compatibility {
  if (expression.kind !== 'license') {
    const parts = expression.operands.map((operand) =>
      forInbound(operand, outbound, outboundTerm, judge),
    );
    return parts.reduce(expression.kind === 'and' ? worse : better);
  }
  const decidedBy = { outbound: formatTerm(outboundTerm), inbound: formatTerm(expression) };
  return versionsOf(expression)
    .map((version) => ({ ...judge(outbound, version), decidedBy }))
    .reduce(better);
}

function remembering(how: How): Judge {
  const known = new Map<string, Opinion>();
  return (outbound, inbound) => {
    const key = [outbound.id, outbound.exception, inbound.id, inbound.exception].join(' ');
    const opinion = known.get(key) ?? judgePair({ outbound, inbound, how });
    known.set(key, opinion);
    return opinion;
  };
}
