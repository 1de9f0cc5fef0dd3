// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import { type Forge, forgeKinds } from '#platform/forges';

/** What may be added: forges, and what serves git alone. */
export type AddableKind = Pick<Forge, 'id' | 'name' | 'publicHosts' | 'tokenNeeds' | 'apiAddress'>;

/** A server that tells of no issues: it is known for the token to clone from it, and because it may be at a private address. */
const gitServer: AddableKind = {
  id: 'git',
  name: 'Git server',
  publicHosts: [],
  tokenNeeds: 'Password or token of the user, who may read the repositories.',
  apiAddress: (address) => address,
};

export const addableKinds: readonly AddableKind[] = [...forgeKinds, gitServer];

/** Whether there is nothing to ask but git. */
export function isGitServer({ kind }: { readonly kind: string }): boolean {
  return kind === gitServer.id;
}

/** The kind of that id; refuses others. */
export function addableKind(id: string): AddableKind {
  return kindIn(addableKinds, id);
}

/** The kind of that id, where issues are told; refuses others. */
export function forgeKind(id: string): Forge {
  return kindIn(forgeKinds, id);
}

function kindIn<Kind extends AddableKind>(kinds: readonly Kind[], id: string): Kind {
  const found = kinds.find((kind) => kind.id === id);
  if (found) return found;
  throw new Refusal(
    'invalid',
    'forges/no-such-kind',
    `There is no kind of forge "${id}".`,
    `Choose from ${kinds.map((kind) => kind.id).join(', ')}.`,
  );
}

/** The kind that everybody reaches at that address: https://github.com */
export function publicKind(address: string): Forge | undefined {
  const host = new URL(address).host;
  return forgeKinds.find(({ publicHosts }) => publicHosts.includes(host));
}

export function isPublicHost(address: string): boolean {
  return publicKind(address) !== undefined;
}

/** What a sealed token is for: it opens for nobody else and nowhere else. */
export function tokenPurpose({ organisationId }: Principal, address: string): string {
  return `token of ${address} for organisation ${organisationId}`;
}

export function webhookPurpose({ organisationId }: Principal, address: string): string {
  return `webhook of ${address} for organisation ${organisationId}`;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a token may be sent there: over https, or within this machine. */
export function mayCarryToken({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.has(hostname));
}

/** An address as people give it, without what is too much: "https://Code.example.com/gitlab/". Refuses what no token may be sent to. */
export function forgeAddress(text: string): string {
  const whole = /^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(whole)) throw notAnAddress(text);
  const { origin, pathname, username, search, hash } = new URL(whole);
  if (username !== '' || search !== '' || hash !== '') throw notAnAddress(text);
  if (!mayCarryToken(new URL(whole))) throw notAnAddress(text);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

function notAnAddress(text: string): Refusal {
  return new Refusal(
    'invalid',
    'forges/not-an-address',
    // Not the whole text: somebody may have put a token into it.
    `"${text.replace(/\/\/[^@]*@/, '//').slice(0, 100)}" is not the address of a forge.`,
    'Give the address at which people read it, with https: https://code.example.com',
  );
}
