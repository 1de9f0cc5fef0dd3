// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import PostalMime, { type Email } from 'postal-mime';
import { type Instant, instant, isBefore } from '#model';
import type { FileProblem } from './told-item.ts';

/** A mail of a list, without what it says. */
export interface Mail {
  /** On which it begins. */
  readonly line: number;
  /** Made of its Message-ID, or where that is missing of sender, date and subject: the same mail twice has the same. */
  readonly key: string;
  /** Keys of the mails that it answers, the nearest first. */
  readonly answers: readonly string[];
  readonly at: Instant;
  readonly author?: { readonly name: string; readonly email: string } | undefined;
  readonly subject: string;
  /** Where the archive shows it; empty where the mail does not say. */
  readonly address: string;
}

export interface MailFile {
  readonly mails: readonly Mail[];
  readonly problems: readonly FileProblem[];
}

// "From ada@example.com Tue Mar 10 09:00:00 2026"; in a body such a line is written ">From".
const BEGINS = /^From .*\b(?:19|20)\d\d\b/;
const FIELD = /^[\x21-\x39\x3b-\x7e]+:/;
// A head is some kilobytes; with more something else was taken for one.
const MOST_HEAD = 200_000;
const MOST_PROBLEMS = 1000;

/**
 * Reads an archive of mails. Lines: without their ends, each character a byte (latin1), since every mail has an encoding of its own.
 * `now`: no mail is from later.
 */
export async function readMbox(
  lines: AsyncIterable<string> | Iterable<string>,
  now: Instant,
): Promise<MailFile> {
  const mails = new Map<string, Mail>();
  const problems: FileProblem[] = [];
  for await (const head of headsOf(lines)) {
    const read = await mailOf(head, now);
    if (typeof read !== 'string') mails.set(read.key, mails.get(read.key) ?? read);
    else if (problems.length < MOST_PROBLEMS) problems.push({ line: head.line, message: read });
  }
  if (mails.size === 0 && problems.length === 0)
    problems.push({ line: 1, message: 'expected a line that begins with "From ", found no mail' });
  return { mails: [...mails.values()], problems };
}

interface Head {
  readonly line: number;
  /** The line that begins the mail. */
  readonly from: string;
  readonly fields: string;
}

async function* headsOf(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Head> {
  const heads = openHeads();
  let line = 0;
  for await (const text of lines) {
    line += 1;
    const whole = heads.take(line, text);
    if (whole) yield whole;
  }
  const last = heads.end();
  if (last) yield last;
}

/** Takes line by line, and gives a head once it is whole. */
function openHeads() {
  let head: Head | undefined;
  let isAfterBlank = true;
  const end = (): Head | undefined => {
    // Some archives do not mark a line of a body that begins like a mail; no fields follow it.
    const whole = head?.fields === '' ? undefined : head;
    head = undefined;
    return whole;
  };
  return {
    end,
    take(line: number, text: string): Head | undefined {
      const begins = isAfterBlank && BEGINS.test(text);
      isAfterBlank = text.trim() === '';
      if (begins) {
        const before = end();
        head = { line, from: text, fields: '' };
        return before;
      }
      if (head === undefined || !isField(head, text)) return end();
      head = { ...head, fields: `${head.fields}${text}\r\n` };
      return undefined;
    },
  };
}

/** Whether the line is a field of the head, or goes on with one. */
function isField({ fields }: Head, text: string): boolean {
  return fields.length < MOST_HEAD && (FIELD.test(text) || (fields !== '' && /^[ \t]/.test(text)));
}

/** The mail, or why it cannot be used. */
async function mailOf(head: Head, now: Instant): Promise<Mail | string> {
  const email = await PostalMime.parse(bytesOf(`${head.fields}\r\n`));
  const at = momentOf([email.date, deliveredAt(head.from)], now);
  if (at === undefined) return `expected a date, found "${(email.date ?? '').slice(0, 60)}"`;
  const author = authorOf(email);
  const subject = clean(email.subject ?? '');
  const id = idsIn(email.messageId).at(0);
  const parent = idsIn(email.inReplyTo).at(0);
  const answers = [...(parent ? [parent] : []), ...idsIn(email.references).reverse()];
  return {
    line: head.line,
    key: keyOf(id ?? `${author?.email ?? ''} ${at} ${subject}`),
    answers: [...new Set(answers)].map(keyOf),
    at,
    author,
    subject: subject.slice(0, 500),
    address: addressIn(email),
  };
}

// "From ada@example.com Tue Mar 10 09:00:00 2026": asctime, and UTC.
function deliveredAt(from: string): string | undefined {
  const time = /[A-Z][a-z]{2}\s+\d{1,2} \d\d:\d\d:\d\d(?: UTC)? \d{4}/.exec(from)?.[0];
  return time && `${time.replace(' UTC', '')} UTC`;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function clean(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
}

// Addresses are part of many ids; nobody needs the ids themselves.
function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

function idsIn(text: string | undefined): string[] {
  return (text ?? '').match(/<[^<>\s]+>/g) ?? [];
}

const EARLIEST = instant('1980-01-01T00:00:00Z');

/** The first of the texts that is a moment after 1980 and not in the future. */
function momentOf(texts: readonly (string | undefined)[], now: Instant): Instant | undefined {
  for (const text of texts) {
    const ms = Date.parse(text ?? '');
    const at = Number.isNaN(ms)
      ? undefined
      : instant(new Date(ms).toISOString().replace('.000Z', 'Z'));
    if (at && EARLIEST && !isBefore(at, EARLIEST) && isBefore(at, now)) return at;
  }
  return undefined;
}

// Mailman's archives hide addresses: "ada at example.com (Ada Lovelace)".
const HIDDEN = /^(?<local>\S+) at (?<host>\S+)(?: \((?<name>.*)\))?$/;

function authorOf({ from, headers }: Email): Mail['author'] {
  const raw = headers.find(({ key }) => key === 'from')?.value ?? '';
  const { local, host, name } = HIDDEN.exec(raw.trim())?.groups ?? {};
  if (local !== undefined && host !== undefined)
    return { name: clean(name ?? ''), email: `${local}@${host}`.toLowerCase() };
  const email = from?.address?.trim().toLowerCase() ?? '';
  return /^[^\s@]+@[^\s@]+$/.test(email) ? { name: clean(from?.name ?? ''), email } : undefined;
}

function addressIn({ headers }: Email): string {
  const text = headers.find(({ key }) => key === 'archived-at')?.value ?? '';
  const address = /<?(https?:\/\/[^\s<>]+)>?/.exec(text)?.[1] ?? '';
  return URL.canParse(address) ? address : '';
}
