// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';

/** A tenant: the whole that people, products and repositories belong to. */
export interface Organisation {
  readonly id: number;
  readonly name: string;
}

/** Somebody with a session. */
export interface SignedIn extends Principal {
  readonly accountId: number;
  readonly name: string;
  /** Whose first screen they chose; absent while they chose none. */
  readonly homeRole?: string | undefined;
}

/** What a sign-in gives. */
export interface SignIn {
  /** To be kept by the browser and nobody else; 256 random bits. */
  readonly sessionToken: string;
  readonly principal: SignedIn;
}

/** Organisations, accounts and sessions. */
export interface Identity {
  /** All organisations, oldest first. */
  organisations(): Promise<readonly Organisation[]>;
  /** The organisation of this name, made if there is none. Refuses a name without a letter or digit. */
  ensureOrganisation(name: string): Promise<Organisation>;
  /** Whether anybody has signed in yet. */
  isSetUp(): Promise<boolean>;
  /**
   * A token that signs in once, within 24 hours. Used first of all it makes the admin account of the oldest organisation;
   * later ones sign in as that admin. Whoever can call this is trusted: it is for the console, not for the network.
   */
  createSignInLink(): Promise<string>;
  /** The address of the server that started last over this database; `undefined` while none runs. */
  servedAt(): Promise<string | undefined>;
  /** Says to other processes where the server is that starts now. */
  sayServedAt(address: string): Promise<void>;
  /** Takes that back. Nothing happens if nothing was said. */
  sayGone(address: string): Promise<void>;
  /** Trades the token of a sign-in link for a session. Refuses one that is unknown, used or too old. */
  signIn(token: string): Promise<SignIn>;
  /** Whose session it is; undefined when it is unknown, signed out, or was not used for 30 days. */
  principalOf(sessionToken: string): Promise<SignedIn | undefined>;
  /** Remembers with the account whose first screen it wants. Changes no right. */
  chooseHomeRole(account: SignedIn, role: string): Promise<void>;
  /** Notes that an account looks at its first screen. Result: when it did before, in a visit of its own; `undefined`: never. */
  visitHome(account: SignedIn): Promise<Instant | undefined>;
  /** Names of the accounts of an organisation, by what stands for them in logs and decisions: `account:12`. */
  actorNames(organisationId: number): Promise<ReadonlyMap<string, string>>;
  /** Ends the session. Nothing happens if there is none. */
  signOut(sessionToken: string): Promise<void>;
}
