// SPDX-License-Identifier: Apache-2.0
// Texts of people are read and not kept: what stays of them is which issues a change says it closes, and that somebody takes an issue.
import type { ForgePage, ItemHead, PlacedEvent } from './forge-page.ts';
import { isClaim } from './is-claim.ts';

type Text = string | null | undefined;

/** Items of a list with the text below their title. */
export function pageOfItems(
  told: readonly { readonly item: ItemHead; readonly text: Text }[],
): ForgePage {
  return {
    items: told.map(({ item }) => item),
    events: told.flatMap(({ item, text }) => linksOf(item, `${item.title}\n${text ?? ''}`)),
  };
}

/** An issue is linked to the change that says it closes it, from when the change was opened. */
function linksOf(item: ItemHead, text: string): readonly PlacedEvent[] {
  if (item.kind !== 'change-request') return [];
  return closesIn(text).map((number) => ({
    item: { kind: 'issue', number },
    event: {
      id: `closes:${item.number}`,
      kind: 'linked',
      at: item.openedAt,
      actor: item.author,
      detail: item.address,
    },
  }));
}

/** Numbers of the issues that a change says it closes: "Fixes #12", "closes: #7", "Addresses #3". */
export function closesIn(text: string): readonly number[] {
  const found = text.matchAll(
    /\b(?:fix|close|resolve|address|implement)(?:e?[sd])?\b[: ]+#(\d{1,9})\b/gi,
  );
  return [...new Set([...found].map(([, number]) => Number(number)))];
}

/** The detail of a comment by which somebody takes the issue. */
const CLAIM = 'claim';

/** What is kept of a comment beside who wrote it and when. */
export function detailOf(text: Text): string | undefined {
  return text && isClaim(text) ? CLAIM : undefined;
}
