// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';

/** A part of a dashboard. `key` tells it from its neighbours. */
export type Card =
  | { readonly key: string; readonly kind: 'kpi'; readonly kpiId: number }
  | {
      readonly key: string;
      readonly kind: 'metric';
      readonly metricId: string;
      readonly repositoryId: number;
    }
  | {
      readonly key: string;
      readonly kind: 'projects';
      readonly metricIds: string[];
      /** All where absent. */
      readonly repositoryIds?: number[] | undefined;
    }
  /** Words of people: a heading, a question, a remark. */
  | { readonly key: string; readonly kind: 'text'; readonly text: string };

export interface DashboardWords {
  readonly name: string;
  readonly isShared: boolean;
  /** The period that it opens with. */
  readonly days: number;
  readonly cards: Card[];
}

export interface Dashboard extends DashboardWords {
  readonly id: number;
  /** Who made it: an actor, as in the log. */
  readonly owner: string;
  readonly changedAt: Instant;
  readonly revision: number;
}
