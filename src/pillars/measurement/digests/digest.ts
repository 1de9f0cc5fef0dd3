// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { AlertSeverity, AlertState } from '../alerts/index.ts';

/** An alert as a digest tells of it. */
export interface DigestEntry {
  readonly id: number;
  readonly title: string;
  readonly sentence: string;
  readonly severity: AlertSeverity;
  readonly state: AlertState;
  readonly rule: string;
  readonly owner?: string | undefined;
  /** When it opened, or closed. */
  readonly at: Instant;
}

/** A report that was made in the period. */
export interface DigestReport {
  readonly id: number;
  readonly title: string;
  readonly at: Instant;
}

export interface DigestBody {
  readonly sentence: string;
  readonly opened: DigestEntry[];
  readonly closed: DigestEntry[];
  /** Open since before the period. */
  readonly stays: DigestEntry[];
  readonly reports: DigestReport[];
}

/** How the delivery of a digest stands. */
export interface Delivery {
  readonly state: 'waiting' | 'sent' | 'failed';
  readonly attempts: number;
  readonly nextAt: Instant;
  readonly problem?: string | undefined;
  readonly sentAt?: Instant | undefined;
}

export interface Digest {
  readonly id: number;
  readonly planId: number;
  /** Whose it is. */
  readonly name: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly body: DigestBody;
  /** Absent where it goes nowhere: there is no webhook, or nothing to tell. */
  readonly delivery?: Delivery | undefined;
}

/** The lists with the sentence that sums them up. */
export function digestBody(lists: Omit<DigestBody, 'sentence'>): DigestBody {
  const { opened, closed, stays, reports } = lists;
  const parts = [
    counted(opened.length, 'opened'),
    counted(closed.length, 'closed'),
    counted(stays.length, stays.length === 1 ? 'stays open' : 'stay open'),
    reports.length === 0
      ? ''
      : `${reports.length} ${reports.length === 1 ? 'report' : 'reports'} made`,
  ].filter((part) => part !== '');
  const sentence = parts.length === 0 ? 'Nothing to tell.' : `${parts.join(', ')}.`;
  return { sentence, ...lists };
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}`;
}

export function isEmpty({ opened, closed, stays, reports }: DigestBody): boolean {
  return opened.length + closed.length + stays.length + reports.length === 0;
}
