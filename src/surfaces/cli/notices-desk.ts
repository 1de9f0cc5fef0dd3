// SPDX-License-Identifier: Apache-2.0
import type { NoticeFormat, NoticeGap } from '#engines/attribution';
import type { Problem } from '#model';
import type { CurationsAsked } from './curation-options.ts';

/** What `lanthorn notices` asks of the rest of the program. */
export interface NoticesDesk {
  /** Of the repository that the folder is or stands in; refuses when there is none or when it cannot be read. */
  notices(folder: string, options: NoticesOptions): Promise<NoticesReport>;
}

export interface NoticesOptions extends CurationsAsked {
  readonly format: NoticeFormat;
  /** `runtime`: only what reaches others. `all`: tools and tests too. Fixtures and examples are left out of both. */
  readonly scope: NoticeScope;
  /** Policy whose liking decides where a licence offers a choice; the starter policy where absent. */
  readonly policyFile?: string | undefined;
  readonly signal: AbortSignal;
  readonly onStep: (step: string) => void;
}

export const NOTICE_SCOPES = ['all', 'runtime'] as const;
export type NoticeScope = (typeof NOTICE_SCOPES)[number];

export interface NoticesReport {
  readonly document: string;
  readonly components: number;
  readonly texts: number;
  /** What keeps the document from being complete. */
  readonly gaps: readonly NoticeGap[];
  /** What could not be read. */
  readonly problems: readonly Problem[];
}
