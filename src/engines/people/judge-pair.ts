// SPDX-License-Identifier: Apache-2.0
import { compareNames, isShortForm, type Likeness, userNamesOf } from './compare-names.ts';
import type { Reason } from './person.ts';
import { bareUser, isDistinctive, isNowhere, isPeculiar } from './read-address.ts';
import type { Reading } from './read-identities.ts';
import { isFullName } from './read-name.ts';

export type Proof = 'address' | 'rare name';

/** What speaks for two identities being one person. */
export interface Judgement {
  /** 0 to 1: the chance that not all reasons err, taken as independent. */
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** What of it one person alone has: an address or an account; a whole name that is rare. Absent: it is only likeness. */
  readonly proof: Proof | undefined;
}

// Found on seven curated histories and tried on seven others: docs/benchmarks.md, docs/decisions/0024-who-is-who.md.
const NAME_WEIGHTS: Readonly<Record<Likeness, number>> = {
  same: 0.95,
  shortened: 0.91,
  'spelt otherwise': 0.7,
  initials: 0.6,
  'one word': 0.3,
  unlike: 0,
  unknown: 0,
};
const COMMON_NAME = 0.75;
/** A user name that is not made of the name. */
const RARE_USER = 0.88;
/** What is said of a likeness of names. */
const NAME_WORDS: Readonly<Partial<Record<Likeness, string>>> = {
  same: 'same full name',
  shortened: 'same name without middle names',
  'spelt otherwise': 'same name, spelt otherwise',
  initials: 'same name with initials',
  'one word': 'a word of the name in common',
};

export function judgePair(a: Reading, b: Reading): Judgement {
  const likeness = compareNames(a.name, b.name);
  const address = addressReason(a, b, likeness);
  const reasons = [
    address,
    nameReason(a, b, likeness),
    ...userReasons(a, b, likeness),
    nameInAddress(a, b),
    nameInAddress(b, a),
    domainReason(a, b, likeness),
  ].filter((reason) => reason !== undefined);
  const score = 1 - reasons.reduce((doubt, { weight }) => doubt * (1 - weight), 1);
  return {
    score: Math.round(score * 1000) / 1000,
    reasons,
    proof:
      (address?.weight ?? 0) > 0.9 || reasons.some(isRareUser)
        ? 'address'
        : likeness === 'same' && !a.isCommon && !b.isCommon
          ? 'rare name'
          : undefined,
  };
}

function isRareUser({ what, weight }: Reason): boolean {
  return what.startsWith('same user name') && weight >= RARE_USER;
}

function addressReason(a: Reading, b: Reading, likeness: Likeness): Reason | undefined {
  const { key, login } = a.address;
  if (key === '' || key !== b.address.key) return undefined;
  if (login !== undefined) return { what: `same account ${login}`, weight: 0.99 };
  if (a.isShared) return { what: 'same address, which many use', weight: 0.2 };
  return { what: 'same address', weight: likeness === 'unlike' ? 0.95 : 0.99 };
}

function nameReason(a: Reading, b: Reading, likeness: Likeness): Reason | undefined {
  const what = NAME_WORDS[likeness];
  if (what === undefined) return undefined;
  if (likeness === 'one word') return { what, weight: oneWordWeight(a, b) };
  if (likeness === 'spelt otherwise' && isShortForm(a.name, b.name)) {
    return { what: 'same name in a short form', weight: 0.9 };
  }
  const weight = NAME_WEIGHTS[likeness];
  if (!a.isCommon && !b.isCommon) return { what, weight };
  const isWithoutDomain =
    isFullName(a.name) && isFullName(b.name) && (hasNoDomain(a) || hasNoDomain(b));
  return {
    what: `${what}, a common one`,
    weight: isWithoutDomain ? weight - 0.05 : Math.min(COMMON_NAME, weight - 0.1),
  };
}

function hasNoDomain({ address }: Reading): boolean {
  return address.login === undefined && isNowhere(address.domain);
}

// Everybody called "dave" is not one person; two called "lzha97" are worth a question.
function oneWordWeight(a: Reading, b: Reading): number {
  const word = a.name.words[0] ?? '';
  if (a.name.key !== b.name.key) return NAME_WEIGHTS['one word'];
  if (isPeculiar(word)) return 0.65;
  return isDistinctive(word) ? NAME_WEIGHTS['one word'] : 0.15;
}

function userReasons(a: Reading, b: Reading, likeness: Likeness): readonly (Reason | undefined)[] {
  const users = [bareUser(a.address.user), bareUser(b.address.user)] as const;
  const isSame = users[0] !== '' && users[0] === users[1] && a.address.key !== b.address.key;
  const what = `same user name "${users[0]}"`;
  if (isSame) return [{ what, weight: userWeight(users[0], a, b, likeness) }];
  return [calledAsUser(a, b), calledAsUser(b, a)];
}

function userWeight(user: string, a: Reading, b: Reading, likeness: Likeness): number {
  if (likeness === 'unlike') return 0.3;
  if (!isDistinctive(user)) return 0.4;
  if (isPeculiar(user) && likeness !== 'initials') return 0.92;
  // "jsmith" at two companies is a John and a Jane; it says little more than the name does.
  const isOfName = [a, b].some(({ name }) => userNamesOf(name).includes(user));
  if (likeness === 'unknown') return isOfName ? 0.75 : 0.85;
  return isOfName ? 0.75 : RARE_USER;
}

/** One commits as "jsmith", the other from jsmith@example.org, or is the John Smith that makes one. */
function calledAsUser(one: Reading, other: Reading): Reason | undefined {
  const [called = '', ...more] = one.name.words;
  if (more.length > 0 || !isDistinctive(called)) return undefined;
  if (called === bareUser(other.address.user)) {
    return { what: `"${called}" is the user name of the other`, weight: calledWeight(one, other) };
  }
  const isMade = userNamesOf(other.name).includes(called) && called !== bareUser(one.address.user);
  return isMade ? { what: `"${called}" is made of the other's name`, weight: 0.5 } : undefined;
}

function calledWeight(one: Reading, other: Reading): number {
  const called = one.name.words[0] ?? '';
  const isOnlyOne = one.namesCalledSo < 2;
  if (other.address.login !== undefined) {
    if (isPeculiar(called)) return 0.92;
    return isOnlyOne && called.length > 4 ? 0.91 : 0.88;
  }
  // "fperez" without an address, from a Subversion server, and the one Fernando Perez who signs as fperez.
  return isOnlyOne && isFullName(other.name) && (hasNoDomain(one) || hasNoDomain(other))
    ? 0.91
    : 0.8;
}

/** "HaoZeke <rohit.goswami@example.org>" and Rohit Goswami: an address that spells out the name of who gives none. */
function nameInAddress({ name, address }: Reading, other: Reading): Reason | undefined {
  if (isFullName(name) || !isFullName(other.name)) return undefined;
  const user = bareUser(address.user).replace(/\d+$/, '');
  if (isDistinctive(user) && userNamesOf(other.name).includes(user) && user.length < 8) {
    return { what: "the address is made of the other's name", weight: other.isCommon ? 0.55 : 0.6 };
  }
  const spelt = [other.name.words.join(''), [...other.name.words].reverse().join('')];
  if (user.length < 8 || !spelt.includes(user)) return undefined;
  return { what: 'the address spells out the name', weight: other.isCommon ? 0.7 : 0.91 };
}

function domainReason(a: Reading, b: Reading, likeness: Likeness): Reason | undefined {
  const { domain } = a.address;
  const isSame = domain === b.address.domain && a.address.key !== b.address.key;
  if (isNowhere(domain) || !isSame) return undefined;
  const isRare = a.namesAtDomain < 3;
  if (isRare) return { what: `both at ${domain}, which hardly anybody uses`, weight: 0.7 };
  if (a.organisation === undefined) return undefined;
  const isOneName = likeness === 'same' || likeness === 'shortened';
  return { what: `both at ${domain}`, weight: isOneName ? 0.6 : 0.3 };
}
