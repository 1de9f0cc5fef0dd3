// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

/** One thing a scanner says of one file: a licence, or a holder. */
export interface Claim {
  /** As the report has it, without "./". */
  readonly path: string;
  /** SPDX expression, where the wording is one. */
  readonly license?: string | undefined;
  /** The licence as the report words it. */
  readonly written?: string | undefined;
  readonly holder?: string | undefined;
  /** 1-based. */
  readonly fromLine?: number | undefined;
  readonly toLine?: number | undefined;
  /** 0 to 1. */
  readonly score?: number | undefined;
}

/** A report of another scanner. */
export interface FoundReport {
  readonly tool: string;
  readonly toolVersion?: string | undefined;
  /** When the tool ran, as the report says it. */
  readonly madeAt?: string | undefined;
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
}
