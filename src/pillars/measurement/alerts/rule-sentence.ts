// SPDX-License-Identifier: Apache-2.0
import { amountWords } from './amount-words.ts';
import type { Condition } from './condition.ts';
import { marginOf } from './judge-condition.ts';

/** When a condition tells and when it is over, in words. Unit: of the figures that it looks at; empty where they differ. */
export function conditionSentence(condition: Condition, unit: string): string {
  switch (condition.kind) {
    case 'above':
    case 'below':
      return thresholdSentence(condition, unit);
    case 'off-target':
      return targetSentence(condition, unit);
    case 'forecast-misses':
      return `Tells when the target is less than ${amountWords(condition.chance ?? 0.5, 'share')} likely to be met; over when that is 10 points better.`;
    case 'no-reading':
      return `Tells when there has been no value for ${amountWords(condition.days, 'days')}; over with the next value.`;
    case 'sharp-change':
      return `Tells when the value is more than ${condition.times ?? 3} times its usual spread away from the median of the days before; over when it is back by a quarter of that.`;
  }
}

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>;

function thresholdSentence(condition: Of<'above' | 'below'>, unit: string): string {
  const { kind, threshold } = condition;
  const margin = marginOf(condition);
  const back = kind === 'above' ? threshold - margin : threshold + margin;
  const side = kind === 'above' ? 'or less' : 'or more';
  return `Tells ${kind} ${amountWords(threshold, unit)}; over at ${amountWords(back, unit)} ${side}.`;
}

function targetSentence({ tolerance, margin }: Of<'off-target'>, unit: string): string {
  const by = tolerance === undefined ? 'a twentieth of it' : amountWords(tolerance, unit);
  const back = margin === undefined ? 'half of that' : amountWords(margin, unit);
  return `Tells when the target is missed by more than ${by}; over when it is better by ${back}.`;
}
