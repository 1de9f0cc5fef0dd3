// SPDX-License-Identifier: Apache-2.0
import { compatible, type Expression, type How, parseExpression } from '#engines/licensing';
import type { RuleKind } from './rule-kind.ts';

/**
 * May a work that goes out under the repository's licence take in the component? Speaks only where the answer is no, and is
 * silent where either licence is unknown: other kinds ask about that.
 */
export const licenseConflict = {
  id: 'license-conflict',
  question: 'May what the repository goes out under have the component inside?',
  judge: () => [],
  judgeIn(component, rules, repository) {
    const { license: outbound } = repository;
    const { license: inbound, name } = component;
    if (outbound === undefined || inbound === undefined) return [];
    return rules.flatMap((rule) => {
      const conflict = conflictOf(outbound, inbound, rule.how);
      if (conflict === undefined) return [];
      const pair = `The repository goes out under ${outbound}, ${name} is under ${inbound}.`;
      return [{ rule, verdict: rule.verdict, reason: `${pair} ${conflict}` }];
    });
  },
} satisfies RuleKind;

/**
 * A portfolio asks about the same few pairs for every component of every repository. Forgotten altogether when it grows
 * beyond what any portfolio has.
 */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 50_000;

/** Why the two may not meet, and where that stands; nothing where they may, or where it depends. */
function conflictOf(outbound: string, inbound: string, how: How): string | undefined {
  const key = [how, outbound, inbound].join('\0');
  if (!known.has(key)) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(key, findConflict(outbound, inbound, how));
  }
  return known.get(key);
}

function findConflict(outboundText: string, inboundText: string, how: How): string | undefined {
  const [outbound, inbound] = [read(outboundText), read(inboundText)];
  if (outbound === undefined || inbound === undefined) return undefined;
  const { answer, reason, clauses } = compatible(outbound, inbound, how);
  if (answer !== 'no') return undefined;
  return clauses.length === 0 ? reason : `${reason} (${clauses.join('; ')})`;
}

function read(license: string): Expression | undefined {
  const parsed = parseExpression(license);
  return parsed.ok ? parsed.expression : undefined;
}
