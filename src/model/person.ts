// SPDX-License-Identifier: Apache-2.0

/** Name and address as one commit or one account gives them. */
export interface Identity {
  readonly name: string;
  readonly email: string;
}

/** Who acts: metrics count humans unless asked otherwise. */
export type ActorClass = 'human' | 'bot' | 'agent';
