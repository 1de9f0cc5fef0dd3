// SPDX-License-Identifier: Apache-2.0
import type {
  AlertFilter,
  AlertReply,
  AlertRuleReply,
  DigestBodyReply,
  DigestPlanReply,
} from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What the command line asks about alerts. */
export interface AlertsDesk {
  /** The newest first; the first thousand. */
  listAlerts(flags: Flags, filter: AlertFilter): Promise<readonly AlertReply[]>;
  acknowledgeAlert(flags: Flags, id: number, why: string): Promise<AlertReply>;
  /** Not before the UTC day. */
  snoozeAlert(
    flags: Flags,
    id: number,
    snooze: { readonly why: string; readonly until: string },
  ): Promise<AlertReply>;
  alertRules(flags: Flags): Promise<readonly AlertRuleReply[]>;
  addAlertRule(flags: Flags, words: RuleWish): Promise<AlertRuleReply>;
  removeAlertRule(flags: Flags, id: number): Promise<void>;
  /** What there is to tell of the last days, also as lines. */
  digest(
    flags: Flags,
    days: number,
  ): Promise<{ readonly body: DigestBodyReply; readonly lines: readonly string[] }>;
  digestPlans(flags: Flags): Promise<readonly DigestPlanReply[]>;
  orderDigest(
    flags: Flags,
    words: DigestPlanWish & Pick<DigestPlanReply, 'name'>,
  ): Promise<OrderedDigest>;
  /** What is not named stays as it is. */
  changeDigest(flags: Flags, id: number, words: DigestPlanWish): Promise<OrderedDigest>;
  endDigest(flags: Flags, id: number): Promise<void>;
  /** Judges every rule now. */
  judgeAlerts(flags: Flags): Promise<{ readonly opened: number; readonly closed: number }>;
}

export type RuleWish = Pick<
  AlertRuleReply,
  'name' | 'about' | 'condition' | 'severity' | 'owner' | 'quiet'
>;

export type DigestPlanWish = Partial<
  Pick<
    DigestPlanReply,
    'name' | 'every' | 'weekday' | 'clock' | 'zone' | 'leastSeverity' | 'owner' | 'webhook'
  >
>;

/** A digest as it is ordered now, with what is shown once. */
export interface OrderedDigest {
  readonly plan: DigestPlanReply;
  readonly webhookKey?: string | undefined;
  /** Address or path of its feed. */
  readonly feed?: string | undefined;
}
