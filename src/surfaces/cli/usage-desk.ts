// SPDX-License-Identifier: Apache-2.0
import type { Outputs } from '#surfaces/contract';
import type { Flags } from './flags.ts';

export type WhereUsedReply = Outputs['usage']['whereUsed'];

/** What questions about usage ask of the desk. */
export interface UsageDesk {
  whereUsed(
    query: {
      readonly package: string;
      readonly range?: string | undefined;
      readonly direct?: boolean | undefined;
      readonly limit: number;
    },
    flags: Flags,
  ): Promise<WhereUsedReply>;
}
