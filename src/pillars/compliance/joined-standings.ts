// SPDX-License-Identifier: Apache-2.0
import type { Judgement } from './judge-component.ts';
import type { JudgedUse } from './judged-use.ts';
import { VERDICTS, worstVerdict } from './verdict.ts';

/**
 * One standing for each component, where it was judged under several licences: the worst in each context. The first of its parts
 * names the licence.
 */
export function joinedStandings(judged: readonly JudgedUse[]): readonly JudgedUse[] {
  const byId = new Map<number, JudgedUse>();
  for (const part of judged) {
    const known = byId.get(part.component.id);
    byId.set(part.component.id, known === undefined ? part : joined(known, part));
  }
  return [...byId.values()];
}

function joined(one: JudgedUse, other: JudgedUse): JudgedUse {
  const worst = new Map(one.standing.judgements.map((each) => [each.context, each]));
  for (const each of other.standing.judgements) {
    const known = worst.get(each.context);
    if (known === undefined || rank(each) > rank(known)) worst.set(each.context, each);
  }
  const verdicts = [one, other]
    .filter(({ component }) => component.uses.length > 0)
    .map(({ standing }) => standing.verdict);
  const standing = { verdict: worstVerdict(verdicts), judgements: [...worst.values()] };
  const uses = [...one.component.uses, ...other.component.uses];
  return { component: { ...one.component, uses }, standing };
}

function rank({ verdict }: Judgement): number {
  return VERDICTS.indexOf(verdict);
}
