// SPDX-License-Identifier: Apache-2.0
import type { WaiverFilter, WaiverReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What the command line asks about waivers. */
export interface WaiversDesk {
  /** What ends first at the top; the first thousand. */
  listWaivers(flags: Flags, filter: WaiverFilter): Promise<readonly WaiverReply[]>;
  /** For the repository of the finding, or everywhere. */
  askWaiver(flags: Flags, asking: WaiverAsking): Promise<WaiverReply>;
  answerWaiver(
    flags: Flags,
    answer: { readonly id: number; readonly approve: boolean; readonly note?: string | undefined },
  ): Promise<WaiverReply>;
  endWaiver(
    flags: Flags,
    ending: { readonly id: number; readonly why: string },
  ): Promise<WaiverReply>;
  /** All in force as YAML. */
  exportWaivers(flags: Flags): Promise<string>;
}

export interface WaiverAsking {
  readonly findingId: number;
  readonly isEverywhere: boolean;
  readonly versions?: string | undefined;
  readonly reason: string;
  readonly conditions?: string | undefined;
  readonly until: string;
}
