// SPDX-License-Identifier: Apache-2.0
import { blend, decay, logScale, type Part, type Signal, within } from '../signal.ts';
import { exposureOf } from './exposure.ts';
import type { Agreement, ProjectFacts, Weaknesses } from './project-facts.ts';

/** Everything that a project is rated by, each from 0 to 1. */
export interface ProjectSignals {
  /** How much of us stands on it. */
  readonly exposure: Signal;
  /** How much of what we use asks for it. */
  readonly criticality: Signal;
  /** How much it lacks hands or answers. */
  readonly need: Signal;
  /** How likely a change of ours is taken. */
  readonly receptivity: Signal;
  /** How little stands between us and a change that is sent. */
  readonly legalEase: Signal;
  /** What it costs us as it is. */
  readonly pain: Signal;
  /** Whether an objective or initiative names it. */
  readonly strategy: Signal;
  /** Whether money can reach it. */
  readonly channel: Signal;
}

export type SignalName = keyof ProjectSignals;

/** The eight signals. What nobody knows stands at its prior, never at 0. */
export function signalsOf(facts: ProjectFacts): ProjectSignals {
  const { askers, agreement, strategyLinks, funding } = facts;
  return {
    exposure: { value: exposureOf(facts), known: 1 },
    criticality: one(askers === undefined ? undefined : logScale(askers, MOST_ASKERS), 0.3),
    need: needOf(facts),
    receptivity: receptivityOf(facts),
    legalEase: one(agreement && LEGAL_EASE[agreement], 0.7),
    pain: blend(painParts(facts)),
    strategy: one(strategyLinks === undefined ? undefined : Number(strategyLinks > 0), 0.2),
    channel: one(funding && (funding.length > 0 ? 1 : NO_CHANNEL), 0.5),
  };
}

// Twenty packages asking for one is as many as anything below a framework has.
const MOST_ASKERS = 20;
// Where it takes no money yet one can still ask.
const NO_CHANNEL = 0.2;

/** What an agreement leaves of the wish to contribute. */
const LEGAL_EASE: Readonly<Record<Agreement, number>> = {
  nothing: 1,
  dco: 1,
  'corporate-signed': 1,
  individual: 0.7,
  'corporate-unsigned': 0.4,
  assignment: 0.1,
};

function one(value: number | undefined, prior: number): Signal {
  return blend([{ value, prior, weight: 1 }]);
}

/** Nobody is left to take a change: all need, and nobody to meet it with one. */
function isEnded({ isArchived, deprecated }: ProjectFacts): boolean {
  return isArchived === true || deprecated !== undefined;
}

function needOf(facts: ProjectFacts): Signal {
  if (isEnded(facts)) return { value: 1, known: 1 };
  const health = blend(healthParts(facts));
  return { value: 1 - health.value, known: health.known };
}

const EXPECTED_HEALTH = 0.5;

// Half-lives: a year without a release, half a year without a commit, two weeks without an answer.
const RELEASE_DAYS = 365;
const COMMIT_DAYS = 180;
const ANSWER_DAYS = 14;

function healthParts(facts: ProjectFacts): readonly Part[] {
  const { daysToFirstResponse, daysSinceRelease, daysSinceCommit, closureRatio } = facts;
  return [
    { value: handsOf(facts), prior: EXPECTED_HEALTH, weight: 1 },
    { value: fading(daysToFirstResponse, ANSWER_DAYS), prior: EXPECTED_HEALTH, weight: 1 },
    { value: fading(daysSinceRelease, RELEASE_DAYS), prior: EXPECTED_HEALTH, weight: 1 },
    {
      value: closureRatio === undefined ? undefined : within(closureRatio),
      prior: EXPECTED_HEALTH,
      weight: 1,
    },
    { value: fading(daysSinceCommit, COMMIT_DAYS), prior: EXPECTED_HEALTH, weight: 1 },
  ];
}

// Eight who share the work are as safe as more; one alone is none at all.
const ENOUGH_HANDS = 7;

/** People who make half of the commits; those who may release it where nobody counted commits. */
function handsOf({ absenceFactor, maintainers }: ProjectFacts): number | undefined {
  const hands = absenceFactor ?? maintainers;
  return hands === undefined ? undefined : logScale(hands - 1, ENOUGH_HANDS);
}

function fading(days: number | undefined, halfLifeDays: number): number | undefined {
  return days === undefined ? undefined : decay(days, halfLifeDays);
}

function receptivityOf(facts: ProjectFacts): Signal {
  if (isEnded(facts)) return { value: 0, known: 1 };
  const { outsiderMergeRatio, daysToFirstResponse, newcomerRatio } = facts;
  return blend([
    { value: outsiderMergeRatio, prior: 0.5, weight: 3 },
    { value: fading(daysToFirstResponse, ANSWER_DAYS), prior: 0.5, weight: 2 },
    { value: newcomerRatio && Math.sqrt(newcomerRatio), prior: 0.5, weight: 1 },
    { value: fading(lastSign(facts), COMMIT_DAYS), prior: 0.5, weight: 1 },
  ]);
}

/** Days since the last commit or release, whichever is later. */
function lastSign({ daysSinceCommit, daysSinceRelease }: ProjectFacts): number | undefined {
  const signs = [daysSinceCommit, daysSinceRelease].filter((days) => days !== undefined);
  return signs.length === 0 ? undefined : Math.min(...signs);
}

// Two critical weaknesses, or three patches, are as bad as it gets.
const WORST_PAIN = 8;

function painParts({ weaknesses, patches, releasesBehind }: ProjectFacts): readonly Part[] {
  return [
    { value: weaknesses && logScale(weighed(weaknesses), WORST_PAIN), prior: 0.2, weight: 2 },
    {
      value: patches === undefined ? undefined : logScale(patches, 3),
      prior: 0.1,
      weight: 2,
    },
    {
      value: releasesBehind === undefined ? undefined : logScale(releasesBehind, 50),
      prior: 0.2,
      weight: 1,
    },
  ];
}

function weighed({ critical, high, medium, low }: Weaknesses): number {
  return 4 * critical + 3 * high + 2 * medium + low;
}
