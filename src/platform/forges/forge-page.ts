// SPDX-License-Identifier: Apache-2.0
import type { ForgeItem, Instant, ItemEvent } from '#model';

/** An item as lists of a forge tell it: without what happened to it. */
export type ItemHead = Omit<ForgeItem, 'events'>;

/** Which item: GitLab numbers issues and merge requests apart. */
export interface ItemKey {
  readonly kind: ForgeItem['kind'];
  readonly number: number;
}

/** Something that happened, and to which item. */
export interface PlacedEvent {
  readonly item: ItemKey;
  readonly event: ItemEvent;
}

/** A release that was published on the forge. Drafts are none. */
export interface ForgeRelease {
  /** The forge's own id, or the tag where it has none. */
  readonly id: string;
  readonly tag: string;
  readonly name: string;
  readonly address: string;
  readonly publishedAt: Instant;
  readonly isPrerelease: boolean;
}

/** What one answer or one webhook told. All of it may have been told before. */
export interface ForgePage {
  readonly items?: readonly ItemHead[] | undefined;
  readonly events?: readonly PlacedEvent[] | undefined;
  readonly releases?: readonly ForgeRelease[] | undefined;
  /** Items that are gone: deleted, or moved elsewhere. Their events go too. */
  readonly removedItems?: readonly ItemKey[] | undefined;
  readonly removedEvents?: readonly { readonly item: ItemKey; readonly id: string }[] | undefined;
  /** Ids of releases that are gone. */
  readonly removedReleases?: readonly string[] | undefined;
}
