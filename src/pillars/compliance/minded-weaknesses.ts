// SPDX-License-Identifier: Apache-2.0
import type { SeverityRating } from '#engines/advisories';
import { type Instant, plusDays } from '#model';
import { judgeVulnerabilities } from './judge-vulnerabilities.ts';
import type { Policy, Rule } from './policy.ts';
import type { JudgedComponent, JudgedVulnerability } from './rules/index.ts';
import { vulnerability } from './rules/vulnerability.ts';
import type { Use } from './standing.ts';
import type { Severity } from './verdict.ts';

/** A known weakness of a version, as advisories tell of it. */
export interface Weakness {
  readonly name: string;
  /** Ids of the records that tell of it. */
  readonly advisories: readonly string[];
  /** Absent: nobody has rated it. */
  readonly rating?: SeverityRating | undefined;
  /** CVSS, 0 to 10. */
  readonly score?: number | undefined;
  /** In VERS. */
  readonly affectedRange: string;
  readonly fixedIn?: string | undefined;
  /** When the first advisory told of it, ISO 8601. */
  readonly published?: string | undefined;
}

/** One that the policy minds, as a finding says it. */
export interface MindedWeakness<One extends Weakness> {
  readonly weakness: One;
  /** Of the policy, or `vulnerability` where the policy has no rule about weaknesses. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly howToFix: string;
}

/** What findings about weaknesses are called where the policy has no rule about them. */
const ANY_WEAKNESS = 'vulnerability';

/**
 * The weaknesses of one component that the policy minds, by the rule that minds them; all of them, by their rating, where it has
 * no rule about weaknesses. Those that are stated to do no harm are to be left out before. Pure.
 */
export function mindedWeaknesses<One extends Weakness>(
  policy: Policy,
  component: JudgedComponent,
  { weaknesses, uses, at }: WeaknessesInUse<One>,
): readonly MindedWeakness<One>[] {
  if (weaknesses.length === 0) return [];
  const vulnerabilities = weaknesses.map((one) => judgedOf(one, at));
  const hits = judgeVulnerabilities(policy, { ...component, vulnerabilities }, uses);
  if (hits === undefined) return weaknesses.map((one) => minded(one, undefined));
  return weaknesses.flatMap((one) => {
    const rule = hits.get(one.name)?.rule;
    return rule === undefined ? [] : [minded(one, rule)];
  });
}

export interface WeaknessesInUse<One extends Weakness> {
  readonly weaknesses: readonly One[];
  /** Where one repository uses the component. */
  readonly uses: readonly Use[];
  readonly at: Instant;
}

/** When a weakness gets old enough for a rule that does not hold yet; `undefined` where none waits for its age. */
export function nextJudging(
  { rules }: Policy,
  published: Instant | undefined,
  at: Instant,
): Instant | undefined {
  if (published === undefined) return undefined;
  const age = ageDays(published, at) ?? 0;
  const waits = rules.flatMap(({ kind, minAgeDays = 0 }) =>
    kind === vulnerability.id && minAgeDays > age ? [minAgeDays] : [],
  );
  return waits.length === 0 ? undefined : plusDays(published, Math.min(...waits));
}

function minded<One extends Weakness>(one: One, rule: Rule | undefined): MindedWeakness<One> {
  const { advisories, score, affectedRange, fixedIn } = one;
  const scored = score === undefined ? '' : ` (${score})`;
  return {
    weakness: one,
    rule: rule?.id ?? ANY_WEAKNESS,
    severity: rule?.severity ?? severityOf(one),
    message: `${advisories.join(', ')}${scored}: affected is ${affectedRange}.`,
    howToFix: fixedIn === undefined ? (rule?.howToFix ?? NO_FIX) : `Update to ${fixedIn} or later.`,
  };
}

const NO_FIX =
  'No version without it is known: replace the package, or state why it does no harm (VEX).';

/** What nobody has rated may be anything, so it is taken for something to look at. */
function severityOf({ rating = 'medium' }: Weakness): Severity {
  return rating === 'none' ? 'info' : rating;
}

function judgedOf({ name, rating, score, fixedIn, published }: Weakness, at: Instant) {
  const judged: JudgedVulnerability = {
    name,
    score: score ?? (rating && LEAST_SCORE[rating]),
    fixedIn,
    ageDays: ageDays(published, at),
  };
  return judged;
}

function ageDays(published: string | undefined, at: Instant): number | undefined {
  const told = published === undefined ? Number.NaN : Date.parse(published);
  return Number.isNaN(told) ? undefined : Math.max(0, Math.floor((Date.parse(at) - told) / DAY_MS));
}

const DAY_MS = 86_400_000;
const LEAST_SCORE = { none: 0, low: 0.1, medium: 4, high: 7, critical: 9 } as const;
