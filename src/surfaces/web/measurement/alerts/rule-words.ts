// SPDX-License-Identifier: Apache-2.0
import type { AlertConditionReply, AlertRuleReply } from '#surfaces/contract';
import type { RuleWords } from './alerts.data.ts';

/** The words of the form's fields. */
export interface RuleFields extends Readonly<Record<string, string>> {
  readonly name: string;
  /** Empty: about KPIs. */
  readonly metricId: string;
  /** Id of the one KPI or project; empty: all. */
  readonly subject: string;
  readonly kind: AlertConditionReply['kind'];
  /** Threshold, days, times, chance in per cent, or tolerance. */
  readonly number: string;
  readonly margin: string;
  readonly severity: AlertRuleReply['severity'];
  readonly owner: string;
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly zone: string;
  readonly weekends: string;
}

/** What the form of a new rule begins with. */
function emptyFields(): RuleFields {
  return {
    ...{ name: '', metricId: '', subject: '', kind: 'off-target', number: '', margin: '' },
    ...{ severity: 'warning', owner: '', quietFrom: '', quietTo: '', weekends: '' },
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}

/** A rule as the form begins with it. */
export function fieldsOf(rule: AlertRuleReply | undefined): RuleFields {
  if (rule === undefined) return emptyFields();
  const { name, about, condition, severity, owner = '', quiet } = rule;
  return {
    ...emptyFields(),
    ...{ name, severity, owner, kind: condition.kind },
    metricId: about.kind === 'metric' ? about.metricId : '',
    subject: about.ids?.join(',') ?? '',
    number: numberIn(condition),
    margin: 'margin' in condition ? text(condition.margin) : '',
    ...(quiet && {
      ...{ quietFrom: quiet.from, quietTo: quiet.to, zone: quiet.zone },
      weekends: quiet.weekends ? 'yes' : '',
    }),
  };
}

function numberIn(condition: AlertConditionReply): string {
  switch (condition.kind) {
    case 'above':
    case 'below':
      return text(condition.threshold);
    case 'off-target':
      return text(condition.tolerance);
    case 'forecast-misses':
      return condition.chance === undefined ? '' : text(Math.round(condition.chance * 100));
    case 'no-reading':
      return text(condition.days);
    case 'sharp-change':
      return text(condition.times);
  }
}

function text(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** What the form says, as a rule. */
export function ruleOf(fields: RuleFields): RuleWords {
  const { name, metricId, subject, severity, owner, quietFrom, quietTo, zone, weekends } = fields;
  const ids = subject === '' ? undefined : subject.split(',').map(Number);
  const hasHours = quietFrom !== '' && quietTo !== '';
  const hours = hasHours ? { from: quietFrom, to: quietTo } : { from: '00:00', to: '00:00' };
  return {
    name,
    about: metricId === '' ? { kind: 'kpi', ids } : { kind: 'metric', metricId, ids },
    condition: conditionOf(fields),
    severity,
    owner: owner.trim() || undefined,
    quiet: hasHours || weekends ? { ...hours, zone, weekends: weekends !== '' } : undefined,
  };
}

function conditionOf({ kind, number, margin: said }: RuleFields): AlertConditionReply {
  const value = number === '' ? undefined : Number(number);
  const margin = said === '' ? undefined : Number(said);
  switch (kind) {
    case 'above':
    case 'below':
      return { kind, threshold: value ?? 0, margin };
    case 'off-target':
      return { kind, tolerance: value, margin };
    case 'forecast-misses':
      return { kind, chance: value === undefined ? undefined : value / 100 };
    case 'no-reading':
      return { kind, days: value ?? 7 };
    case 'sharp-change':
      return { kind, times: value };
  }
}

/** What the number of a condition is, and whether it has to be there. */
export const NUMBER_FIELDS: Readonly<
  Record<AlertConditionReply['kind'], { label: string; description: string; required: boolean }>
> = {
  above: { label: 'Value', description: 'Shares as 0 to 1.', required: true },
  below: { label: 'Value', description: 'Shares as 0 to 1.', required: true },
  'off-target': {
    label: 'By more than',
    description: 'Empty: a twentieth of the target.',
    required: false,
  },
  'forecast-misses': {
    label: 'Chance less than (per cent)',
    description: 'Empty: 50.',
    required: false,
  },
  'no-reading': { label: 'Days', description: 'Without a value.', required: true },
  'sharp-change': {
    label: 'Times its usual spread',
    description: 'Empty: 3. The spread is the median distance from the median of the days before.',
    required: false,
  },
};
