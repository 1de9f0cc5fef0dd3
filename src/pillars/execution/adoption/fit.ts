// SPDX-License-Identifier: Apache-2.0
import { type Instant, secondsOf } from '#model';
import type { Candidate, Fit } from './candidate.ts';
import type { Fact, MustHave } from './criteria-words.ts';
import type { KnownFacts } from './known-facts.ts';

/** A must-have with whether the candidate meets it. */
export interface MustView extends MustHave {
  readonly answer: Fit;
  readonly evidence: string;
  readonly link?: string | undefined;
  /** Who answered; absent where the facts did, or nobody. */
  readonly by?: string | undefined;
}

export interface FitView {
  /** It fits only if it meets all; one miss is a miss. */
  readonly verdict: Fit;
  readonly mustHaves: readonly MustView[];
}

/** Whether a candidate has what it must have. Never an average: one that is missed is missed. */
export function fitOf(
  mustHaves: readonly MustHave[],
  { answers }: Pick<Candidate, 'answers'>,
  { facts, now }: { readonly facts: KnownFacts; readonly now: Instant },
): FitView {
  const views = mustHaves.map((must): MustView => {
    if (must.fact !== undefined) return { ...must, ...FACT_ANSWERS[must.fact](facts, now) };
    const { answer = 'unknown', evidence = '', link, by } = answers[must.key] ?? {};
    return { ...must, answer, evidence, link, by };
  });
  const has = (answer: Fit) => views.some((view) => view.answer === answer);
  const verdict = has('does-not-fit') ? 'does-not-fit' : has('unknown') ? 'unknown' : 'fits';
  return { verdict, mustHaves: views };
}

interface FactAnswer {
  readonly answer: Fit;
  readonly evidence: string;
}

const FACT_ANSWERS: Readonly<Record<Fact, (facts: KnownFacts, now: Instant) => FactAnswer>> = {
  licence: ({ license }) => {
    if (license === undefined) return unknown('Nobody has told its licence yet.');
    const { expression, verdict, reason } = license;
    const evidence = `${expression}: ${reason}`;
    if (verdict === 'allowed') return { answer: 'fits', evidence };
    return { answer: verdict === 'forbidden' ? 'does-not-fit' : 'unknown', evidence };
  },
  advisories: ({ advisories }) => {
    if (advisories === undefined) return unknown('It was not matched against advisories.');
    const { critical, high, medium, low, names } = advisories;
    const serious = critical + high;
    const some = names.slice(0, 3).join(', ');
    if (serious > 0)
      return {
        answer: 'does-not-fit',
        evidence: `${serious} of high or critical rating: ${some}.`,
      };
    const rest = medium + low;
    return {
      answer: 'fits',
      evidence:
        rest === 0
          ? 'No known weakness.'
          : `None of high or critical rating, ${rest} lesser: ${some}.`,
    };
  },
  maintained: ({ health }, now) => {
    if (health.deprecated !== undefined)
      return { answer: 'does-not-fit', evidence: `Deprecated: ${health.deprecated}` };
    if (health.isArchived === true)
      return { answer: 'does-not-fit', evidence: 'Its repository is archived.' };
    const days = daysSinceLife(health, now);
    if (days === undefined) return unknown('Neither a release nor a commit of it is known.');
    return {
      answer: days <= A_YEAR ? 'fits' : 'does-not-fit',
      evidence: `Last sign of life ${days === 0 ? 'today' : `${days} days ago`}.`,
    };
  },
};

/** A project without release or commit for so long is taken for asleep. */
const A_YEAR = 365;
const SECONDS_PER_DAY = 86_400;

function daysSinceLife(health: KnownFacts['health'], now: Instant): number | undefined {
  const { latestAt, daysSinceCommit, daysSinceRelease } = health;
  const released =
    latestAt === undefined
      ? undefined
      : Math.max(0, Math.floor((secondsOf(now) - secondsOf(latestAt)) / SECONDS_PER_DAY));
  const known = [released, daysSinceCommit, daysSinceRelease].filter((days) => days !== undefined);
  return known.length === 0 ? undefined : Math.floor(Math.min(...known));
}

function unknown(evidence: string): FactAnswer {
  return { answer: 'unknown', evidence };
}
