// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { Condition } from './condition.ts';
import type { QuietTime } from './quiet-time.ts';

export const ALERT_SEVERITIES = ['info', 'warning', 'critical'] as const;
export type AlertSeverity = (typeof ALERT_SEVERITIES)[number];

/** What a rule looks at: KPIs, or a metric of projects; all of them where no ids are given. */
export type RuleAbout =
  | { readonly kind: 'kpi'; readonly ids?: number[] | undefined }
  | {
      readonly kind: 'metric';
      readonly metricId: string;
      /** Of repositories. */
      readonly ids?: number[] | undefined;
    };

/** What somebody wants to be told of. */
export interface RuleWords {
  readonly name: string;
  readonly about: RuleAbout;
  readonly condition: Condition;
  readonly severity: AlertSeverity;
  /** Who looks at it. */
  readonly owner?: string | undefined;
  readonly quiet?: QuietTime | undefined;
}

export interface AlertRule extends RuleWords {
  readonly id: number;
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Changes with the rule. */
  readonly revision: number;
}
