// SPDX-License-Identifier: Apache-2.0
import { implement } from '@orpc/server';
import { contract } from '#surfaces/contract';
import type { Caller } from './caller.ts';

/** What a handler knows of its request beside the input. */
export interface RequestContext {
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly onBug: (bug: unknown) => void;
  /** A header of the request. */
  readonly header: (name: string) => string | undefined;
  /** Sets a header of the answer. */
  readonly answerWith: (name: string, value: string) => void;
}

/** Where every route of the contract gets its handler; a request that reaches one is signed in. */
export const routes = implement(contract).$context<RequestContext>();
