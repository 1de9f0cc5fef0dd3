// SPDX-License-Identifier: Apache-2.0
import type { ForgeItem, ItemEvent } from '#model';

/** A part of a file that could not be read. */
export interface FileProblem {
  /** On which it begins, from 1. */
  readonly line: number;
  readonly message: string;
}

/** An item that earlier files told of. */
export interface KnownItem extends ForgeItem {
  /** Of the mail that began it. */
  readonly openedBy?: string | undefined;
}

/** An item as it stands with what a file adds to it. */
export interface ToldItem {
  readonly head: Omit<ForgeItem, 'events' | 'number'>;
  /** What the file tells; may have been told before. */
  readonly events: readonly ItemEvent[];
  /** Key of the mail that began it; of a row of a tracker absent. */
  readonly openedBy?: string | undefined;
}
