// SPDX-License-Identifier: Apache-2.0
import type { Instant } from '#model';
import type { DecisionScope } from '../curation/index.ts';
import type { Severity } from '../verdict.ts';

export type WaiverState = 'asked' | 'in-force' | 'expired' | 'declined' | 'ended';

/** What a waiver covers, and how long. */
export interface WaiverTerms {
  /** Of the policy. */
  readonly rule: string;
  /** Purl without version. */
  readonly package: string;
  /** VERS range; absent: all versions, those to come too. */
  readonly versions?: string | undefined;
  /** In effect when it was asked for: under another one it does not hold. */
  readonly license?: string | undefined;
  /** Where it is about a weakness: that one alone. */
  readonly vulnerabilityId?: number | undefined;
  /** When it was asked for: a finding that has got worse is not covered. */
  readonly severity: Severity;
  readonly scope: DecisionScope;
  readonly expiresAt: Instant;
}

export interface Waiver extends WaiverTerms {
  readonly id: number;
  readonly reason: string;
  /** What has to stay true, for people to watch. */
  readonly conditions?: string | undefined;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly answer?: Answer | undefined;
  /** Ended by somebody before its day. */
  readonly ended?: { readonly by: string; readonly at: Instant; readonly why: string } | undefined;
  /** Changes with the waiver; guards against changing what somebody else has just changed. */
  readonly revision: number;
}

export interface Answer {
  readonly approved: boolean;
  readonly by: string;
  readonly at: Instant;
  readonly note?: string | undefined;
}

/** A waiver as it stands at a moment. */
export interface WaiverView extends Waiver {
  readonly state: WaiverState;
  readonly vulnerability?: { readonly id: number; readonly name: string } | undefined;
  /** Findings that it keeps from being open. */
  readonly findings: number;
}

export function waiverState({ answer, ended, expiresAt }: Waiver, at: Instant): WaiverState {
  if (ended !== undefined) return 'ended';
  if (answer?.approved === false) return 'declined';
  if (Date.parse(expiresAt) <= Date.parse(at)) return 'expired';
  return answer === undefined ? 'asked' : 'in-force';
}
