// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';
import { vcsUrl } from './addresses.ts';

// "https://host/owner/name.git", "git@host:owner/name.git", "ssh://git@host:22/group/sub/name"
const ADDRESS = /^(?:[a-z+]+:\/\/)?(?:[^@/\s]*@)?([\w.-]+)(?::\d+)?[/:](.+?)(?:\.git)?\/?$/i;
/** No address is longer. */
const MAX_LENGTH = 1000;

const HOSTS: ReadonlyMap<string, string> = new Map([
  ['github.com', 'github'],
  ['www.github.com', 'github'],
  ['bitbucket.org', 'bitbucket'],
]);

/** Host, folders and name of a repository's address; `undefined` where it is none. */
export function partsOfRepository(
  address: string,
): { readonly host: string; readonly folders: string; readonly name: string } | undefined {
  const [, host, path] = address.length > MAX_LENGTH ? [] : (ADDRESS.exec(address) ?? []);
  if (host === undefined || path === undefined) return undefined;
  const slash = path.lastIndexOf('/');
  return { host, folders: path.slice(0, Math.max(slash, 0)), name: path.slice(slash + 1) };
}

/** A repository that is used as it is: on the hosts that purl knows by their type, else generic with its address. */
function repositoryPurl(address: string, version: string | undefined): Purl | undefined {
  const parts = partsOfRepository(address);
  if (parts === undefined) return undefined;
  const { host, folders, name } = parts;
  const type = HOSTS.get(host.toLowerCase());
  if (type !== undefined && folders !== '') return { type, namespace: folders, name, version };
  const qualifiers = { vcs_url: vcsUrl(address, version) };
  return { type: 'generic', namespace: folders || undefined, name, version, qualifiers };
}

/** The purl and the name of a repository that is used as it is; `undefined` where the address is none. */
export function repositoryEntry(
  address: string,
  version?: string,
):
  | { readonly purl: Purl; readonly name: string; readonly version: string | undefined }
  | undefined {
  const purl = repositoryPurl(address, version);
  if (purl === undefined) return undefined;
  return {
    purl,
    name: [purl.namespace, purl.name].filter((part) => part !== undefined).join('/'),
    version,
  };
}
