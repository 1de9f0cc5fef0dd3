// SPDX-License-Identifier: Apache-2.0
import type { ItemKey } from '#engines/frameworks';
import { Refusal } from '#model';
import { askedItemNamed } from './framework-named.ts';

/** What people say of a piece of evidence. */
export interface EvidenceWords {
  readonly title: string;
  readonly note: string;
  readonly owner: string;
  readonly url?: string | undefined;
  readonly items: readonly ItemKey[];
  /** `YYYY-MM-DD`; the last day counts. */
  readonly validFrom: string;
  readonly validTo?: string | undefined;
}

/** The words without what stands around them; refuses what makes no sense, and says which. */
export function checkedEvidence(words: EvidenceWords, hasFile: boolean): EvidenceWords {
  const [title = '', note = '', owner = '', url] = [
    words.title,
    words.note,
    words.owner,
    words.url,
  ].map((text) => text?.trim());
  if (title === '') throw bad('the title is empty', 'Give it a title.');
  if (owner === '') throw bad('it has no owner', 'Name who keeps it up to date.');
  if (words.items.length === 0) {
    throw bad(
      'it is for no item',
      'Name at least one item that it shows, such as iso-5230-2020/3.1.1.1.',
    );
  }
  if (!url && !hasFile && note === '') {
    throw bad('there is nothing to look at', 'Give a file, a link, or words that say where it is.');
  }
  const address = url ? checkedUrl(url) : undefined;
  const items = [...new Set(words.items)].map((key) => askedItemNamed(key).key);
  const [validFrom, validTo] = [
    checkedDay(words.validFrom),
    words.validTo && checkedDay(words.validTo),
  ];
  if (validTo && validTo < validFrom) {
    throw bad(`it ends on ${validTo}, before it begins on ${validFrom}`, 'Exchange the two days.');
  }
  return { title, note, owner, url: address, items, validFrom, validTo: validTo || undefined };
}

/** Only what a browser may safely be led to. */
function checkedUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' || url?.protocol === 'http:') return url.href;
  throw bad(`"${text}" is no web address`, 'Begin it with https://.');
}

function checkedDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  // 2026-02-30 is read as the second of March.
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw bad(`"${text}" is no day`, 'Write days as YYYY-MM-DD.');
}

function bad(what: string, next: string): Refusal {
  return new Refusal('invalid', 'frameworks/bad-evidence', `Keeping the evidence: ${what}.`, next);
}
