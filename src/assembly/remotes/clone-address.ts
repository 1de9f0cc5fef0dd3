// SPDX-License-Identifier: Apache-2.0
import { join } from 'node:path';
import { type Principal, Refusal } from '#model';
import { repositoryKey } from '#pillars/execution';
import { placeOfRemote } from '#platform/forges';
import { mayCarryToken } from '../forges/forge-of.ts';

/** Where a repository is cloned from. */
export interface CloneAddress {
  /** As git is told: without user, password, query and fragment. */
  readonly url: URL;
  /** The same for all spellings: `github.com/ada/lamp`. */
  readonly key: string;
}

// What stands in no folder name of ours.
const STEP = /^(?!\.+$)[\w.~+-]+$/;

/**
 * An address as people give it: `github.com/ada/lamp`, `https://git.example.com/tools/lamp.git`, `git@github.com:ada/lamp.git`, the
 * last of them as https. Refuses what is none, what holds a password, and http but to this machine.
 */
export function cloneAddress(text: string): CloneAddress {
  const trimmed = text.trim();
  const url = new URL(whole(trimmed));
  if (!mayCarryToken(url) || url.username !== '' || url.password !== '' || url.search !== '')
    throw notAnAddress(text);
  url.hash = '';
  url.pathname = url.pathname.replace(/\/+$/, '');
  const key = repositoryKey(url.href);
  const steps = key?.split('/').slice(1) ?? [];
  if (key === undefined || steps.length === 0 || !steps.every((step) => STEP.test(step)))
    throw notAnAddress(text);
  return { url, key };
}

function whole(text: string): string {
  const isSsh = /^(?:git\+)?ssh:\/\//i.test(text) || /^[\w.-]+@[\w.-]+:(?!\/\/)/.test(text);
  const place = isSsh ? placeOfRemote(text) : undefined;
  if (place !== undefined) return `${place.address}/${place.path}`;
  const known = /^[a-z][a-z+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  // Of "/srv/git/lamp" a browser would make the host "srv".
  if (/^https?:\/\/[^/]/i.test(known) && URL.canParse(known)) return known;
  throw notAnAddress(text);
}

/** The folder of a clone: an organisation never sees that of another. */
export function cloneFolder(
  clonesFolder: string,
  { organisationId }: Principal,
  key: string,
): string {
  return join(clonesFolder, String(organisationId), `${key.replaceAll(':', '_')}.git`);
}

function notAnAddress(text: string): Refusal {
  return new Refusal(
    'invalid',
    'remotes/not-an-address',
    // Not the whole text: somebody may have put a password into it.
    `"${text.replace(/\/\/[^@/]*@/, '//').slice(0, 100)}" is not an address to clone from.`,
    'Give it as https://github.com/ada/lamp, without a user and password: a token belongs to its forge, on the page Forges.',
  );
}
