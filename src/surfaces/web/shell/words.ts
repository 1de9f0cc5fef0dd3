// SPDX-License-Identifier: Apache-2.0
import type {
  BenefitReply,
  ComponentRowReply,
  FindingRowReply,
  HomeCardReply,
  InitiativeReply,
  JobReply,
  KeyResultReply,
  ObjectiveReply,
  RepositoryRowReply,
  RiskReply,
} from '#surfaces/contract';

/** How a status is coloured. The word beside it always says the same. */
export type Tone = HomeCardReply['tone'];

/** A status as people read it. */
export interface Word {
  readonly tone: Tone;
  readonly word: string;
}

export type Words<Key extends string> = Readonly<Record<Key, Word>>;

export const verdictWords: Words<ComponentRowReply['verdict']> = {
  allowed: { tone: 'good', word: 'allowed' },
  'needs-review': { tone: 'warning', word: 'needs review' },
  forbidden: { tone: 'bad', word: 'forbidden' },
  unknown: { tone: 'unknown', word: 'not known yet' },
};

export const severityWords: Words<FindingRowReply['severity']> = {
  critical: { tone: 'bad', word: 'critical' },
  high: { tone: 'bad', word: 'high' },
  medium: { tone: 'warning', word: 'medium' },
  low: { tone: 'neutral', word: 'low' },
  info: { tone: 'neutral', word: 'info' },
};

export const findingStateWords: Words<FindingRowReply['state']> = {
  open: { tone: 'warning', word: 'open' },
  waived: { tone: 'neutral', word: 'waived' },
  gone: { tone: 'good', word: 'gone' },
};

export const paceWords: Words<KeyResultReply['pace']> = {
  ahead: { tone: 'good', word: 'ahead' },
  'on-track': { tone: 'good', word: 'on track' },
  'too-early': { tone: 'neutral', word: 'too early to say' },
  'at-risk': { tone: 'warning', word: 'at risk' },
  'off-track': { tone: 'bad', word: 'off track' },
  'not-started': { tone: 'neutral', word: 'not started' },
  unknown: { tone: 'unknown', word: 'not known yet' },
};

export const outcomeWords: Words<NonNullable<ObjectiveReply['closing']>['outcome']> = {
  reached: { tone: 'good', word: 'reached' },
  partly: { tone: 'warning', word: 'partly reached' },
  missed: { tone: 'bad', word: 'missed' },
  dropped: { tone: 'neutral', word: 'dropped' },
};

export const initiativeStatusWords: Words<InitiativeReply['status']> = {
  'on-track': { tone: 'good', word: 'on track' },
  watch: { tone: 'warning', word: 'watch' },
  'in-trouble': { tone: 'bad', word: 'in trouble' },
  'not-available': { tone: 'unknown', word: 'not available' },
};

export const riskLevelWords: Words<RiskReply['level']> = {
  low: { tone: 'neutral', word: 'low' },
  medium: { tone: 'warning', word: 'medium' },
  high: { tone: 'bad', word: 'high' },
};

export const riskStateWords: Words<RiskReply['state']> = {
  open: { tone: 'warning', word: 'open' },
  happened: { tone: 'bad', word: 'happened' },
  closed: { tone: 'good', word: 'closed' },
};

export const benefitWords: Words<NonNullable<BenefitReply['verdict']>['outcome']> = {
  reached: { tone: 'good', word: 'reached' },
  partly: { tone: 'warning', word: 'partly reached' },
  missed: { tone: 'bad', word: 'missed' },
};

export const initiativeStateWords: Readonly<Record<InitiativeReply['state'], string>> = {
  idea: 'idea',
  'business-case': 'business case',
  approved: 'approved',
  'in-flight': 'in flight',
  'on-hold': 'on hold',
  delivered: 'delivered',
  closed: 'closed',
  cancelled: 'cancelled',
};

export const repositoryStateWords: Words<RepositoryRowReply['state']> = {
  waiting: { tone: 'neutral', word: 'waiting' },
  scanned: { tone: 'good', word: 'scanned' },
  empty: { tone: 'neutral', word: 'no commits' },
  problem: { tone: 'bad', word: 'problem' },
};

export const jobStateWords: Words<JobReply['state']> = {
  queued: { tone: 'neutral', word: 'waiting' },
  active: { tone: 'neutral', word: 'running' },
  retrying: { tone: 'warning', word: 'trying again' },
  done: { tone: 'good', word: 'done' },
  failed: { tone: 'bad', word: 'failed' },
  cancelled: { tone: 'neutral', word: 'cancelled' },
};

export const toneWords: Readonly<Record<Tone, string>> = {
  good: 'good',
  warning: 'look at this',
  bad: 'act now',
  neutral: 'for information',
  unknown: 'not known yet',
};

/** Keys of a table of words, in its order, with their type kept. */
export function keysOf<Key extends string>(words: Words<Key>): readonly Key[] {
  return Object.keys(words).filter((key): key is Key => key in words);
}

/** The key that the text names; `undefined` for anything else, such as a mistyped address. */
export function keyOf<Key extends string>(words: Words<Key>, text: unknown): Key | undefined {
  return keysOf(words).find((key) => key === text);
}
