// SPDX-License-Identifier: Apache-2.0
import type { Config } from '#platform/config';
import type { Identity } from '#platform/identity';

/** Where the server listens unless it is told otherwise or somebody else does. */
export const STANDARD_PORT = 4600;
/** Names of this machine that no other machine reaches. */
export const LOOPBACK = ['localhost', '127.0.0.1', '::1'];
/** To listen on every address that there is; nobody is reached under these. */
export const EVERY_ADDRESS = ['0.0.0.0', '::'];

/** How people reach a server that listens on the port. */
export function addressOf({ host, publicUrl }: Pick<Config, 'host' | 'publicUrl'>, port: number) {
  if (publicUrl) return publicUrl;
  const name = [...LOOPBACK, ...EVERY_ADDRESS].includes(host) ? 'localhost' : host;
  return new URL(`http://${name.includes(':') ? `[${name}]` : name}:${port}`);
}

/** A new link that signs in at the address. */
export async function linkAt(
  { createSignInLink }: Pick<Identity, 'createSignInLink'>,
  address: URL,
): Promise<string> {
  return new URL(`/sign-in/${await createSignInLink()}`, address).href;
}

/** The same beside a server: at the address that was named, else where the server says it is, else where it would be. */
export async function signInLink(
  identity: Pick<Identity, 'createSignInLink' | 'servedAt'>,
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>,
): Promise<string> {
  const isNamed = config.publicUrl !== undefined || config.port !== undefined;
  const told = isNamed ? undefined : await identity.servedAt();
  const address =
    told === undefined ? addressOf(config, config.port ?? STANDARD_PORT) : new URL(told);
  return linkAt(identity, address);
}
