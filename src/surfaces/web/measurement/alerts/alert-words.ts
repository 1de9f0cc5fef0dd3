// SPDX-License-Identifier: Apache-2.0
import type { AlertFilter, AlertReply, AlertRuleReply } from '#surfaces/contract';
import { keyOf, type Words } from '../../shell/words.ts';

export const alertStateWords: Words<AlertReply['state']> = {
  open: { tone: 'warning', word: 'open' },
  acknowledged: { tone: 'neutral', word: 'acknowledged' },
  snoozed: { tone: 'neutral', word: 'snoozed' },
  closed: { tone: 'good', word: 'closed' },
};

export const alertSeverityWords: Words<AlertReply['severity']> = {
  critical: { tone: 'bad', word: 'critical' },
  warning: { tone: 'warning', word: 'warning' },
  info: { tone: 'neutral', word: 'info' },
};

export const verdictWords: Words<AlertRuleReply['standings'][number]['verdict']> = {
  firing: { tone: 'warning', word: 'tells' },
  fine: { tone: 'good', word: 'fine' },
  insufficient: { tone: 'unknown', word: 'cannot be told' },
};

export const conditionWords: Readonly<Record<AlertRuleReply['condition']['kind'], string>> = {
  below: 'falls below a value',
  above: 'rises above a value',
  'off-target': 'misses its target',
  'forecast-misses': 'will rather miss its target',
  'sharp-change': 'changes sharply',
  'no-reading': 'has had no value for some days',
};

/** What the address of the list holds. */
export type AlertSearch = Pick<AlertFilter, 'search' | 'state' | 'severity' | 'ruleId' | 'subject'>;

/** Keeps what is understood of an address; a mistyped value is as good as none. */
export function alertSearch(raw: Readonly<Record<string, unknown>>): AlertSearch {
  const rule = Number(raw.ruleId ?? Number.NaN);
  return {
    search: textOf(raw.search),
    state: raw.state === 'any' ? 'any' : keyOf(alertStateWords, raw.state),
    severity: keyOf(alertSeverityWords, raw.severity),
    ruleId: Number.isSafeInteger(rule) && rule > 0 ? rule : undefined,
    subject: textOf(raw.subject),
  };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
