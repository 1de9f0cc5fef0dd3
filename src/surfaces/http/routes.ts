// SPDX-License-Identifier: Apache-2.0
import { implement } from '@orpc/server';
import { contract } from '#surfaces/contract';
import type { Caller } from './caller.ts';

/** Where every route of the contract gets its handler; a request that reaches one is signed in. */
export const routes = implement(contract).$context<{
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly onBug: (bug: unknown) => void;
}>();
