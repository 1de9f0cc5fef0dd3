// SPDX-License-Identifier: Apache-2.0
import type { AlertFilter, AlertReply, AlertRuleReply } from '#surfaces/contract';
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
  /** Judges every rule now. */
  judgeAlerts(flags: Flags): Promise<{ readonly opened: number; readonly closed: number }>;
}

export type RuleWish = Pick<
  AlertRuleReply,
  'name' | 'about' | 'condition' | 'severity' | 'owner' | 'quiet'
>;
