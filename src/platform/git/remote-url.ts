// SPDX-License-Identifier: Apache-2.0
import type { GitSession } from './run-git.ts';
import { runGit } from './run-git.ts';

/** Where the repository was cloned from, without credentials: `origin`, else the only remote. */
export async function readRemoteUrl(session: GitSession): Promise<string | undefined> {
  const args = ['config', '--local', '-z', '--get-regexp', '^remote\\..*\\.url$'];
  const { text } = await runGit(session, { task: 'Reading the remotes', args }, [0, 1]);
  const remotes = text
    .split('\0')
    .filter((record) => record !== '')
    .map(readRemote);
  const origin = remotes.find(({ key }) => key === 'remote.origin.url');
  const chosen = origin ?? (remotes.length === 1 ? remotes[0] : undefined);
  return chosen === undefined ? undefined : withoutCredentials(chosen.url);
}

// "remote.origin.url\nhttps://example.com/a.git"
function readRemote(record: string): { readonly key: string; readonly url: string } {
  const end = record.indexOf('\n');
  return { key: record.slice(0, end), url: record.slice(end + 1) };
}

/** The address without user, password, query and fragment; the user of ssh is part of the address and stays. */
export function withoutCredentials(address: string): string {
  const plain = address.replace(/\p{Cc}/gu, '').trim();
  const parts = /^(?<scheme>[a-z][a-z0-9+.-]*:\/\/)(?<authority>[^/?#]*)(?<path>[^?#]*)/i.exec(
    plain,
  )?.groups;
  // "git@example.com:team/app.git" and "/srv/git/app.git" hold no password.
  if (parts === undefined) return plain;
  const { scheme = '', authority = '', path = '' } = parts;
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  const user = authority.slice(0, Math.max(0, authority.lastIndexOf('@'))).split(':')[0] ?? '';
  const isSsh = /ssh/i.test(scheme);
  return `${scheme}${isSsh && user !== '' ? `${user}@` : ''}${host}${path}`;
}
