// SPDX-License-Identifier: Apache-2.0
import type { ForgeAccount, Instant, ItemEvent } from '#model';
import type { Mail } from './read-mbox.ts';
import type { KnownItem, ToldItem } from './told-item.ts';

/** Mails that belong together. */
export interface Thread {
  /** The earliest first. */
  readonly mails: readonly Mail[];
  /** Of these mails, and of those that they answer. */
  readonly keys: readonly string[];
}

/** Mails by thread: who answers, or names the same earlier mail, is in one; also where the earlier mail is not in the file. */
export function threadsOf(mails: readonly Mail[]): readonly Thread[] {
  const roots = new Map<string, string>();
  const rootOf = (key: string): string => {
    let root = key;
    for (let next = roots.get(root); next !== undefined; next = roots.get(root)) root = next;
    if (root !== key) roots.set(key, root);
    return root;
  };
  for (const { key, answers } of mails) {
    for (const answered of answers) {
      const [one, other] = [rootOf(key), rootOf(answered)];
      if (one !== other) roots.set(one, other);
    }
  }
  const threads = new Map<string, { mails: Mail[]; keys: Set<string> }>();
  for (const mail of [...mails].sort(byTime)) {
    const root = rootOf(mail.key);
    const thread = threads.get(root) ?? { mails: [], keys: new Set<string>() };
    threads.set(root, thread);
    thread.mails.push(mail);
    for (const key of [mail.key, ...mail.answers]) thread.keys.add(key);
  }
  return [...threads.values()].map(({ mails: own, keys }) => ({ mails: own, keys: [...keys] }));
}

/** Mails of one second in the order of their keys, so that the order is always the same. */
function byTime(one: Pick<Mail, 'at' | 'key'>, other: Pick<Mail, 'at' | 'key'>): number {
  return Date.parse(one.at) - Date.parse(other.at) || (one.key < other.key ? -1 : 1);
}

/** Who wrote a mail, as an account. */
export type AccountOf = (author: NonNullable<Mail['author']>) => ForgeAccount;

/**
 * The item that a thread is: opened by its earliest mail, commented on by the others, never closed. Where an earlier file told of
 * it, with its mails; where that file did not have the first mail, this one now opens it. Mails: one at least.
 */
export function itemOfThread(
  { mails }: Pick<Thread, 'mails'>,
  known: KnownItem | undefined,
  accountOf: AccountOf,
): ToldItem | undefined {
  const [first] = mails;
  if (first === undefined) return undefined;
  const opensNow = known?.openedBy === undefined || isEarlier(first, known);
  const events = mails
    .filter(({ key }) => key !== (opensNow ? first.key : known?.openedBy))
    .map((mail) => commentOf(mail, accountOf));
  const last = [known?.updatedAt, mails.at(-1)?.at].filter((at) => at !== undefined).reduce(later);
  if (!opensNow && known) return { head: headOf(known, last), events, openedBy: known.openedBy };
  const overtaken = known === undefined ? [] : openingAsComment(known);
  const head = headOf(openedBy(first, accountOf), last);
  return { head, events: [...overtaken, ...events], openedBy: first.key };
}

function isEarlier(mail: Mail, { openedBy: key = '', openedAt: at }: KnownItem): boolean {
  return mail.key !== key && byTime(mail, { key, at }) < 0;
}

function later(one: Instant, other: Instant): Instant {
  return Date.parse(one) >= Date.parse(other) ? one : other;
}

function headOf(
  { kind, title, address, author, association, openedAt, labels, assignees }: Opening,
  updatedAt: Instant,
): ToldItem['head'] {
  return {
    ...{ kind, title, address, author, association, openedAt, updatedAt, labels, assignees },
    state: 'open',
    isDraft: false,
  };
}

type Opening = Pick<
  KnownItem,
  'kind' | 'title' | 'address' | 'author' | 'association' | 'openedAt' | 'labels' | 'assignees'
>;

function openedBy(mail: Mail, accountOf: AccountOf): Opening {
  return {
    kind: 'issue',
    title: titleOf(mail.subject),
    address: mail.address,
    author: mail.author && accountOf(mail.author),
    association: 'unknown',
    openedAt: mail.at,
    // "[PATCH v2 1/3] lamp: longer wicks"
    labels: /^\[[^\]]*\bPATCH\b[^\]]*\]/i.test(mail.subject) ? ['patch'] : [],
    assignees: [],
  };
}

function titleOf(subject: string): string {
  return subject.replace(/^(?:(?:re|aw|fwd?)\s*(?:\[\d+\])?:\s*)+/i, '') || '(no subject)';
}

function commentOf({ key, at, author }: Mail, accountOf: AccountOf): ItemEvent {
  return { id: `mail:${key}`, kind: 'commented', at, actor: author && accountOf(author) };
}

function openingAsComment({ openedBy: key, openedAt: at, author }: KnownItem): ItemEvent[] {
  return key === undefined ? [] : [{ id: `mail:${key}`, kind: 'commented', at, actor: author }];
}
