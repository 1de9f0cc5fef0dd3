// SPDX-License-Identifier: Apache-2.0
import { type Instant, isBefore } from '#model';
import type { AlertSeverity } from './rule.ts';

/** `open`: somebody has to look. `acknowledged`: somebody did. `snoozed`: not before a moment. The last is final. */
export type AlertState = 'open' | 'acknowledged' | 'snoozed' | 'closed';

/** What somebody said of an alert. */
interface Said {
  readonly by: string;
  readonly why: string;
}

/** Something to tell of a figure. */
export interface Alert {
  readonly id: number;
  readonly state: AlertState;
  readonly ruleId: number;
  readonly rule: string;
  readonly severity: AlertSeverity;
  readonly owner?: string | undefined;
  /** `kpi:12`, `repository:3`. */
  readonly subject: string;
  /** The metric of the repository; absent for a KPI. */
  readonly metricId?: string | undefined;
  /** What it was called when it opened. */
  readonly title: string;
  /** Why it opened. */
  readonly reason: string;
  /** How the figure stands now; of a closed one, how it stood. */
  readonly sentence: string;
  readonly value?: number | undefined;
  readonly openedAt: Instant;
  /** From when on people are told: later than `openedAt` where it opened in quiet time. */
  readonly toldFrom: Instant;
  readonly closed?: { readonly at: Instant; readonly why: string } | undefined;
  readonly acknowledged?: (Said & { readonly at: Instant }) | undefined;
  readonly snoozed?: (Said & { readonly until: Instant }) | undefined;
  readonly revision: number;
}

type Marks = Pick<Alert, 'closed' | 'acknowledged' | 'snoozed'>;

export function alertState({ closed, acknowledged, snoozed }: Marks, at: Instant): AlertState {
  if (closed !== undefined) return 'closed';
  if (snoozed !== undefined && isBefore(at, snoozed.until)) return 'snoozed';
  return acknowledged === undefined ? 'open' : 'acknowledged';
}
