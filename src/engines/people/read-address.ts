// SPDX-License-Identifier: Apache-2.0
import { GIVEN_NAMES } from './common-names.ts';
import { foldLetters } from './fold-letters.ts';

/** An address made comparable. */
export interface ReadAddress {
  /** What equal addresses have in common; empty where the address is nobody's. */
  readonly key: string;
  /** The part before the @, without what comes after a plus; empty where many share it. */
  readonly user: string;
  readonly domain: string;
  /** The account on a forge, as `github:ada`, where the address is the forge's no-reply address. */
  readonly login: string | undefined;
}

// "1234+ada@users.noreply.github.com", "ada@users.noreply.github.com"
const GITHUB = /^(?:\d+\+)?(?<login>[^@+]+)@users\.noreply\.(?<host>[a-z0-9.-]+)$/;
// "1234-ada@users.noreply.gitlab.com", and forges that have "noreply" in front: "ada@noreply.codeberg.org"
const GITLAB = /^(?:\d+-)(?<login>[^@+]+)@users\.noreply\.(?<host>gitlab\.[a-z0-9.-]+)$/;
const FORGEJO = /^(?:\d+\+)?(?<login>[^@+]+)@noreply\.(?<host>[a-z0-9.-]+)$/;
// "ada at example.org", "ada AT example DOT org"
const SPELT = /\s*(?:\s|[([<{])at(?:\s|[)\]>}])\s*/;
const DOT = /\s*(?:\s|[([<{])dot(?:\s|[)\]>}])\s*/g;
const NOWHERE =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|none|invalid|internal|example|test|\(none\))$|^example\.(?:com|org|net)$/;
/** Mailboxes that a whole team reads, or that nobody reads. */
const SHARED: ReadonlySet<string> = new Set([
  'abuse',
  'account',
  'admin',
  'admins',
  'administrator',
  'anonymous',
  'bot',
  'build',
  'builds',
  'ci',
  'code',
  'commit',
  'commits',
  'contact',
  'contrib',
  'dev',
  'devel',
  'developer',
  'developers',
  'devnull',
  'devs',
  'email',
  'git',
  'github',
  'hello',
  'help',
  'hi',
  'home',
  'info',
  'mail',
  'maintainer',
  'maintainers',
  'me',
  'misc',
  'my',
  'name',
  'no-reply',
  'nobody',
  'none',
  'noreply',
  'null',
  'office',
  'open-source',
  'opensource',
  'ops',
  'oss',
  'post',
  'project',
  'public',
  'release',
  'root',
  'security',
  'self',
  'spam',
  'src',
  'support',
  'svn',
  'sysadmin',
  'team',
  'tech',
  'test',
  'ubuntu',
  'unknown',
  'user',
  'username',
  'vagrant',
  'web',
  'webmaster',
  'work',
  'you',
  'your',
  'email address',
  'you',
  'lists',
  'list',
]);
const SHARED_ADDRESSES: ReadonlySet<string> = new Set([
  'noreply@github.com',
  'noreply@gitlab.com',
  'you@example.com',
  'email@example.com',
  'gitgitgadget@gmail.com',
]);

export function readAddress(email: string): ReadAddress {
  const text = foldLetters(email.trim())
    .replace(SPELT, '@')
    .replace(DOT, '.')
    .replace(/[<>"'\s]/g, '');
  const at = text.lastIndexOf('@');
  const whole = at === -1 ? text : text.slice(0, at);
  const domain = at === -1 ? '' : text.slice(at + 1).replace(/^googlemail\./, 'gmail.');
  const login = loginOf(text);
  const user = userOf(whole, domain, login);
  const isNobodys =
    bareUser(user) === '' ||
    SHARED_ADDRESSES.has(text) ||
    (isNowhere(domain) && !isDistinctive(user));
  return {
    key: isNobodys
      ? ''
      : (login ?? `${domain === 'gmail.com' ? user.replaceAll('.', '') : user}@${domain}`),
    user: SHARED.has(user) ? '' : user,
    domain: login === undefined ? domain : '',
    login,
  };
}

function userOf(whole: string, domain: string, login: string | undefined): string {
  if (login !== undefined) return login.slice(login.indexOf(':') + 1);
  return isNowhere(domain) && SHARED.has(whole) ? whole : whole.replace(/\+.*$/, '');
}

function loginOf(text: string): string | undefined {
  const groups = (GITLAB.exec(text) ?? GITHUB.exec(text) ?? FORGEJO.exec(text))?.groups;
  return groups && `${groups.host}:${groups.login}`;
}

/** Machines without a name in the world: `root@localhost` is as many people as there are machines. */
export function isNowhere(domain: string): boolean {
  return domain === '' || NOWHERE.test(domain) || !domain.includes('.');
}

/** Letters and digits of a user name: `ada.lovelace` and `ada_lovelace` are one. */
export function bareUser(user: string): string {
  return user.replace(/[^\p{L}\p{N}]/gu, '');
}

/** A user name that nobody else would think of: `alverok12`, `carlosgmartin`. */
export function isPeculiar(user: string): boolean {
  const bare = bareUser(user);
  return isDistinctive(bare) && (bare.length > 7 || (bare.length > 5 && /\d/.test(bare)));
}

/** A user name that few others would take: neither short nor somebody's given name. */
export function isDistinctive(user: string): boolean {
  const bare = bareUser(user);
  return bare.length > 3 && !GIVEN_NAMES.has(bare) && !SHARED.has(bare) && !/^\d+$/.test(bare);
}
