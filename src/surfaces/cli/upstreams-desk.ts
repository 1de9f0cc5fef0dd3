// SPDX-License-Identifier: Apache-2.0
import type { UpstreamProjectsReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What `lanthorn upstreams` asks of the desk. */
export interface UpstreamsDesk {
  upstreams(
    asked: { readonly search?: string | undefined; readonly limit: number },
    flags: Flags,
  ): Promise<UpstreamProjectsReply>;
  /** Has the clone in the folder read as a project of others. Result: its name. */
  addUpstream(folder: string, flags: Flags): Promise<string>;
}
