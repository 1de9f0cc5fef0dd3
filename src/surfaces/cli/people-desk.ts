// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, Identity, Instant, Problem } from '#model';
import type { AffiliationImportReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What questions about people ask of the desk. */
export interface PeopleDesk {
  /** Who made the history of the first repository in or around the folder; `undefined` where there is none. */
  people(folder: string, options: PeopleOptions): Promise<PeopleReport | Problem | undefined>;
}

/** What questions about who is who in the database ask of the desk. */
export interface AffiliationsDesk {
  /** Says what the file would change, and changes it where `apply` says so. */
  importAffiliations(
    flags: Flags,
    wish: { readonly name: string; readonly text: string; readonly apply: boolean },
  ): Promise<AffiliationImportReply>;
}

export interface PeopleOptions {
  /** Let the repository's .mailmap decide before the rules do. */
  readonly mailmap: boolean;
  readonly signal: AbortSignal;
  readonly onStep: (step: string) => void;
}

export interface PeopleReport {
  readonly repository: string;
  /** Absent where there is no commit yet. */
  readonly commit?: string | undefined;
  /** The busiest first. */
  readonly people: readonly ReportPerson[];
  readonly problems: readonly Problem[];
}

export interface ReportPerson extends Identity {
  /** `Name <email>`, as `git shortlog -e` writes it. */
  readonly id: string;
  readonly kind: ActorClass;
  readonly emails: readonly string[];
  /** Where the newest address with an organisation belongs. */
  readonly organisation?: ReportAffiliation | undefined;
  /** The newest first. */
  readonly organisations: readonly ReportAffiliation[];
  /** Merges included, as `git shortlog -se` counts. */
  readonly commits: number;
  readonly mergeCommits: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly identities: readonly ReportIdentity[];
  /** Why the identities are one person. */
  readonly merged: readonly ReportMerge[];
  /** Who may be the same person: for somebody to decide. */
  readonly review: readonly ReportSuggestion[];
}

export interface ReportAffiliation {
  /** Domain of the organisation. */
  readonly name: string;
  readonly evidence: {
    readonly kind: 'domain';
    readonly emails: readonly string[];
  };
  readonly from: Instant;
  readonly to: Instant;
}

export interface ReportIdentity extends Identity {
  readonly commits: number;
  readonly mergeCommits: number;
  readonly first: Instant;
  readonly last: Instant;
}

interface ReportReason {
  readonly what: string;
  /** 0 to 1. */
  readonly weight: number;
}

export interface ReportMerge {
  readonly identities: readonly Identity[];
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly ReportReason[];
}

export interface ReportSuggestion extends ReportMerge {
  /** Id of the other person. */
  readonly person: string;
  /** What speaks against it. */
  readonly against?: string | undefined;
}
