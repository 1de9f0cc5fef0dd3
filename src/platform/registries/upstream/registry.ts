// SPDX-License-Identifier: Apache-2.0
import type { HttpAnswer } from '#platform/http';
import type { UpstreamAnswer, WantedUpstream } from './upstream-package.ts';

/** A package registry: where it is, what it tells, and how it is asked. */
export interface Registry {
  /** As configuration and the cache name it. */
  readonly id: string;
  readonly name: string;
  /** Types of purls that it knows. */
  readonly ecosystems: readonly string[];
  /** Its public address; a mirror may be configured in its place. */
  readonly address: string;
  /** Where its interface is described. */
  readonly documentation: string;
  /** A sentence: what it does not tell. */
  readonly knownGaps: string;
  /** Whether licence or date of a version is only told by an answer of its own. */
  readonly tellsByVersion: boolean;
  /** Requests under way at a time; 4 unless said otherwise. */
  readonly atOnce?: number;
  /** Least time between two requests, where its rules ask for one. */
  readonly everyMs?: number;
  /** Never throws for what the registry answers. */
  read(ask: Ask, wanted: WantedUpstream): Promise<UpstreamAnswer>;
}

/** Asks the registry for a path under its address, or for a whole address on the same host. */
export type Ask = (path: string, request?: AskOptions) => Promise<HttpAnswer>;

export interface AskOptions {
  readonly etag?: string | undefined;
  readonly accept?: string | undefined;
  /** The same for many packages: asked once while the registries are open. */
  readonly isShared?: boolean | undefined;
}
