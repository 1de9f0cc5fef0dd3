// SPDX-License-Identifier: Apache-2.0
import type { Rule } from '../policy.ts';
import type { Verdict } from '../verdict.ts';

/** What a rule may look at: one component version, never where it is used. */
export interface JudgedComponent {
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** Effective SPDX expression. */
  readonly license?: string | undefined;
  /** As the file words it, where that could not be read as SPDX. */
  readonly declaredLicense?: string | undefined;
  /** What lock, manifest, installed package or registry say, and where. */
  readonly declared?: Said | undefined;
  /** What its licence texts say, and which ones. */
  readonly detected?: Said | undefined;
  /** Known weaknesses, without those that are stated to do no harm; absent where nobody has looked. */
  readonly vulnerabilities?: readonly JudgedVulnerability[] | undefined;
  /** Somebody has corrected what is true of it. */
  readonly isCurated?: boolean | undefined;
}

/** A known weakness of a version. */
export interface JudgedVulnerability {
  readonly name: string;
  /** CVSS, 0 to 10; of one that only has a word, the least that the word means. Absent where nobody has rated it. */
  readonly score?: number | undefined;
  /** The version that is free of it; absent where none is known. */
  readonly fixedIn?: string | undefined;
  /** Whole days since it was first told of; absent where no record says. */
  readonly ageDays?: number | undefined;
}

/** A licence and where it stands. */
export interface Said {
  readonly license: string;
  readonly source: string;
}

/** What a rule may look at of the repository that uses a component. */
export interface JudgedRepository {
  /** What it goes out under; absent while nobody knows. */
  readonly license?: string | undefined;
}

/** A rule speaks up. */
export interface Hit {
  readonly rule: Rule;
  readonly verdict: Verdict;
  /** A sentence: what was found, and which operand or choice decided. */
  readonly reason: string;
  /** Where a rule may speak more than once of a component: about what, such as the name of a weakness. */
  readonly about?: string | undefined;
}

/** One kind of question that rules of a policy may ask. */
export interface RuleKind {
  readonly id: string;
  /** So that it can be answered. */
  readonly question: string;
  /**
   * Gets all rules of this kind that hold in one context, in the policy's order. Silent rules give no hit.
   * Pure; the same component and rules give the same hits.
   */
  judge(component: JudgedComponent, rules: readonly Rule[]): readonly Hit[];
  /**
   * For kinds that have to know who uses it. Findings come of it, but no verdict on the component, which is the same for all.
   */
  judgeIn?(
    component: JudgedComponent,
    rules: readonly Rule[],
    repository: JudgedRepository,
  ): readonly Hit[];
}
