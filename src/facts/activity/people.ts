// SPDX-License-Identifier: Apache-2.0
import { actorClassOf, employerOf } from '#engines/history';
import type { ActorClass, Identity } from '#model';

/** What name and address alone tell of an actor. */
export interface Actor {
  readonly actorClass: ActorClass;
  readonly employer?: string | undefined;
}

export function actorOf(identity: Identity): Actor {
  return { actorClass: actorClassOf(identity), employer: employerOf(identity) };
}

/**
 * The actor behind a commit: `given` is who the commit names, `canonical` whom .mailmap makes of it.
 *
 * The address used on that day says for whom the person worked then, so it goes before the canonical one. A bot that
 * .mailmap puts under a person's name is still a bot.
 */
export function actorBehind(given: Actor, canonical: Actor): Actor {
  return {
    actorClass: given.actorClass === 'human' ? canonical.actorClass : given.actorClass,
    employer: given.employer ?? canonical.employer,
  };
}

/** Key of a merged person: `Ada Lovelace <ada@example.org>`, what `git shortlog -e` counts by. Empty for nobody. */
export function personKey({ name, email }: Identity): string {
  return name === '' && email === '' ? '' : `${name} <${email}>`;
}

/** What to call the person on a page. */
export function personLabel({ name, email }: Identity): string {
  return name === '' ? email : name;
}

// An index entry of PostgreSQL holds 2,704 bytes; 256 characters of each, at 3 bytes, leave room.
const MAX_LENGTH = 256;

/** The identity with a name and an address that can be stored; no honest one is changed. */
export function clippedIdentity(identity: Identity): Identity {
  if (identity.name.length <= MAX_LENGTH && identity.email.length <= MAX_LENGTH) return identity;
  return { name: clip(identity.name), email: clip(identity.email) };
}

function clip(text: string): string {
  return text.slice(0, MAX_LENGTH).replace(/[\uD800-\uDBFF]$/, '');
}
