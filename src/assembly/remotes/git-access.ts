// SPDX-License-Identifier: Apache-2.0
import type { Forge } from '#facts/forges';
import type { Principal, Problem } from '#model';
import type { FetchWish } from '#platform/git';
import { hostAddresses } from '#platform/http';
import { isPublicHost, tokenPurpose } from '../forges/forge-of.ts';
import type { Office } from '../office.ts';

type Access = Pick<FetchWish, 'credential' | 'at'>;

/**
 * How a repository may be fetched: with the token of the forge it is on, from the public addresses of its host, or from private
 * ones where somebody added that host.
 */
export async function gitAccess(
  office: Office,
  principal: Principal,
  url: URL,
): Promise<Access | Problem> {
  const forge = forgeAround(await office.forges.all(principal), url);
  const mayBePrivate = forge !== undefined && !isPublicHost(forge.address);
  const at = await hostAddresses(url.hostname, { mayBePrivate });
  if ('code' in at) return at.code === 'http/private-address' ? addItFirst(at) : at;
  const credential = forge && (await credentialOf(office, principal, forge));
  // An address that is one already needs no name server.
  const isNamed = !at.includes(url.hostname.replace(/^\[|\]$/g, ''));
  return { credential, at: isNamed ? at : undefined };
}

/** The forge at whose address the repository is; the nearest where one is inside another. */
function forgeAround(forges: readonly Forge[], url: URL): Forge | undefined {
  const around = forges.filter(({ address }) => url.href.startsWith(`${address}/`));
  return around.sort((one, other) => other.address.length - one.address.length)[0];
}

// Beside a token GitHub and GitLab want these names, the others any.
const USERNAMES: Readonly<Record<string, string>> = { github: 'x-access-token', gitlab: 'oauth2' };

async function credentialOf(
  { forges, secrets }: Office,
  principal: Principal,
  { id, kind, address, username }: Forge,
): Promise<Access['credential']> {
  const { token } = await forges.secrets(principal, id);
  if (token === undefined) return undefined;
  const password = await secrets.open(token, tokenPurpose(principal, address));
  return { username: username ?? USERNAMES[kind] ?? 'lanthorn', password };
}

function addItFirst(problem: Problem): Problem {
  return {
    ...problem,
    message: `${problem.message}: add the host on the page Forges, as a git server, if it may be fetched from`,
  };
}
