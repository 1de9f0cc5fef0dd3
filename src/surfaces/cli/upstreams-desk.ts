// SPDX-License-Identifier: Apache-2.0
import type { UpstreamProjectsReply } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What `lanthorn upstreams` asks of the desk. */
export interface UpstreamsDesk {
  upstreams(
    asked: { readonly search?: string | undefined; readonly limit: number },
    flags: Flags,
  ): Promise<UpstreamProjectsReply>;
  /** Has a project of others cloned from its address, or read as it is cloned in a folder. Result: its name. */
  addUpstream(place: string, flags: Flags): Promise<string>;
}
