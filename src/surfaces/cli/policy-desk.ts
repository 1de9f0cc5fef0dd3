// SPDX-License-Identifier: Apache-2.0
import type { Outputs } from '#surfaces/contract';
import type { Flags } from './flags.ts';

/** What the command line asks about the policy. */
export interface PolicyDesk {
  policy(flags: Flags): Promise<Outputs['compliance']['policy']>;
  /** What a policy would find if it were in force; nothing is changed. */
  tryPolicy(
    flags: Flags,
    policy: { readonly text: string; readonly name: string },
  ): Promise<Outputs['compliance']['tryPolicy']>;
  adoptPolicy(
    flags: Flags,
    adoption: { readonly text: string; readonly name: string },
  ): Promise<AdoptedPolicy>;
}

export interface AdoptedPolicy {
  readonly version: number;
  /** What judging by it changed. */
  readonly opened: number;
  readonly returned: number;
  readonly gone: number;
}
