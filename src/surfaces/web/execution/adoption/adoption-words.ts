// SPDX-License-Identifier: Apache-2.0
import type { AdoptionReply, AdoptionRowReply } from '#surfaces/contract';
import type { Word, Words } from '../../shell/words.ts';

/** What every part of the page of one adoption is about. */
export interface AdoptionProps {
  readonly adoption: AdoptionReply;
}

export type State = AdoptionReply['state'];
export type CandidateReply = AdoptionReply['candidates'][number];
export type CostLineReply = AdoptionReply['costs']['lines'][number];
export type CostOptionReply = AdoptionReply['costs']['options'][number];

export const adoptionStateWords: Words<State> = {
  needed: { tone: 'neutral', word: 'needed' },
  compared: { tone: 'neutral', word: 'compared' },
  'on-trial': { tone: 'warning', word: 'on trial' },
  decided: { tone: 'good', word: 'decided' },
  'in-use': { tone: 'good', word: 'in use' },
  reviewed: { tone: 'good', word: 'reviewed' },
  retired: { tone: 'neutral', word: 'retired' },
  'given-up': { tone: 'neutral', word: 'given up' },
};

/** The usual way, in order. */
export const USUAL_WAY: readonly State[] = [
  'needed',
  'compared',
  'on-trial',
  'decided',
  'in-use',
  'reviewed',
];

export const fitWords: Words<CandidateReply['fit']['verdict']> = {
  fits: { tone: 'good', word: 'fits' },
  'does-not-fit': { tone: 'bad', word: 'does not fit' },
  unknown: { tone: 'unknown', word: 'unknown' },
};

export type Fact = NonNullable<AdoptionReply['mustHaves'][number]['fact']>;
/** What a must-have is answered by. */
export const factWords: Readonly<Record<Fact, string>> = {
  licence: 'the licence is allowed by our policy',
  advisories: 'no known weakness of high or critical rating',
  maintained: 'a release or commit within a year, not deprecated or archived',
};

export const trialOutcomeWords: Words<
  NonNullable<AdoptionReply['trial']>['criteria'][number]['results'][number]['outcome']
> = {
  met: { tone: 'good', word: 'met' },
  partly: { tone: 'warning', word: 'partly met' },
  missed: { tone: 'bad', word: 'missed' },
  'not-answered': { tone: 'unknown', word: 'not answered' },
};

export const reviewWords: Words<AdoptionReply['reviews'][number]['outcome']> = {
  reached: { tone: 'good', word: 'reached' },
  partly: { tone: 'warning', word: 'partly reached' },
  missed: { tone: 'bad', word: 'missed' },
};

export type CostKind = CostLineReply['kind'];
interface CostKindWord {
  readonly word: string;
  readonly when: CostLineReply['when'];
}
/** What a line is for, and whether it is usually paid once or every year. */
export const costKindWords: Readonly<Record<CostKind, CostKindWord>> = {
  migration: { word: 'migration', when: 'once' },
  training: { word: 'training', when: 'once' },
  integration: { word: 'integration', when: 'once' },
  hosting: { word: 'hosting', when: 'yearly' },
  support: { word: 'support', when: 'yearly' },
  effort: { word: 'own effort', when: 'yearly' },
  contribution: { word: 'contribution upstream', when: 'yearly' },
  licence: { word: 'licence', when: 'yearly' },
  renewal: { word: 'renewal', when: 'once' },
  exit: { word: 'leaving it', when: 'once' },
  other: { word: 'other', when: 'once' },
};

/** What an adoption came to, in the list. */
export function verdictWord({
  verdict,
  chosen,
}: Pick<AdoptionRowReply, 'verdict' | 'chosen'>): Word | undefined {
  if (verdict === undefined) return undefined;
  return verdict === 'adopt'
    ? { tone: 'good', word: `adopt ${chosen ?? ''}`.trim() }
    : { tone: 'neutral', word: 'stay' };
}
