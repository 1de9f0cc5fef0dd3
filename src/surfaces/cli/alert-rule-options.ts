// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { RuleWish } from './alerts-desk.ts';

type Given = Readonly<Record<string, unknown>>;

/** The rule that the options of `alerts add-rule` say; refuses what is no rule. */
export function ruleWish(name: string, given: Given): RuleWish {
  return {
    name,
    about: aboutOf(given),
    condition: conditionOf(given),
    severity:
      given.severity === 'info' || given.severity === 'critical' ? given.severity : 'warning',
    owner: typeof given.owner === 'string' ? given.owner : undefined,
  };
}

function aboutOf({ kpi, metric, repository }: Given): RuleWish['about'] {
  if ((kpi === undefined) === (metric === undefined))
    throw bad('it looks at nothing, or at two things', 'Give either --kpi or --metric.');
  if (typeof metric === 'string')
    return { kind: 'metric', metricId: metric, ids: idsOf(repository) };
  return { kind: 'kpi', ids: kpi === 'all' ? undefined : idsOf(kpi) };
}

function idsOf(text: unknown): number[] | undefined {
  if (typeof text !== 'string') return undefined;
  const ids = text.split(',').map(Number);
  if (ids.every((id) => Number.isSafeInteger(id) && id > 0)) return ids;
  throw bad(`"${text}" are no numbers`, 'Write ids with commas between them: 3,17.');
}

function conditionOf(given: Given): RuleWish['condition'] {
  const margin = numberOf(given, 'margin');
  const asked = [
    ...(['above', 'below'] as const).flatMap((kind) => {
      const threshold = numberOf(given, kind);
      return threshold === undefined ? [] : [{ kind, threshold, margin }];
    }),
    ...(given.offTarget === true ? [{ kind: 'off-target' as const, margin }] : []),
    ...(given.forecast === true ? [{ kind: 'forecast-misses' as const }] : []),
    ...daysOf(given),
    ...(given.sharpChange === true ? [{ kind: 'sharp-change' as const }] : []),
  ];
  const [only] = asked;
  if (only !== undefined && asked.length === 1) return only;
  throw bad(
    asked.length === 0 ? 'it does not say when to tell' : 'it says twice when to tell',
    'Give one of --above, --below, --off-target, --forecast, --silent-for, --sharp-change.',
  );
}

function daysOf(given: Given) {
  const days = numberOf(given, 'silentFor');
  if (days === undefined) return [];
  if (Number.isInteger(days) && days >= 1) return [{ kind: 'no-reading' as const, days }];
  throw bad(`${days} is no number of days`, 'Give a whole number from 1 on.');
}

function numberOf(given: Given, name: string): number | undefined {
  const value = given[name];
  if (typeof value !== 'string') return undefined;
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return number;
  throw bad(`"${value}" is no number`, 'Write it as 12 or 0.9.');
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'cli/bad-rule', `Reading the rule: ${what}.`, next);
}
