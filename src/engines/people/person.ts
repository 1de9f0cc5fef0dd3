// SPDX-License-Identifier: Apache-2.0
import type { ActorClass, Identity, Instant } from '#model';

/** A name and address as commits have them, with what is known of them. */
export interface KnownIdentity extends Identity {
  readonly kind: ActorClass;
  /** The organisation that the address speaks for; absent for public mail. */
  readonly organisation?: string | undefined;
  /** 0 or more; the person is called what its busiest identity is called. */
  readonly commits: number;
  readonly first?: Instant | undefined;
  readonly last?: Instant | undefined;
  /** What the repository's .mailmap makes of it; absent where the map does not name it. */
  readonly declared?: Identity | undefined;
}

/** What somebody decided by hand about two identities, by their places in the input; it beats every rule. */
export interface Decision {
  readonly identities: readonly [number, number];
  readonly verdict: 'same' | 'different';
}

/** One thing that speaks for two identities being one person, as `same address` or `same user name "ada"`. */
export interface Reason {
  readonly what: string;
  /** 0 to 1: how far this alone would convince. */
  readonly weight: number;
}

/** Two identities that were taken for one person; places in the input. */
export interface Merge {
  readonly identities: readonly [number, number];
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Two identities that may be one person: for somebody to decide. */
export interface Suggestion extends Merge {
  /** What speaks against it, where something does. */
  readonly against?: string | undefined;
}

export interface Person {
  readonly name: string;
  readonly email: string;
  readonly kind: ActorClass;
  /** Places in the input, the busiest first. */
  readonly identities: readonly number[];
  /** What holds them together: one fewer than there are identities. */
  readonly merges: readonly Merge[];
}

export interface Resolution {
  /** The busiest first; every identity is in exactly one of them. */
  readonly people: readonly Person[];
  /** The likeliest first, and never about two identities of one person. */
  readonly suggestions: readonly Suggestion[];
}
