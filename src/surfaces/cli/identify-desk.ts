// SPDX-License-Identifier: Apache-2.0

/** What `lanthorn identify` asks of the rest of the program. */
export interface IdentifyDesk {
  /** The text that a file's bytes hold, in whatever encoding. */
  decodeText(bytes: Uint8Array): string;
  identify(text: string, name: string): Identified;
  /** Every copy of a known licence in a text, beside that licence. */
  differencesOf(text: string): readonly Difference[];
}

export interface Identified {
  readonly expression?: string | undefined;
  readonly kind: string;
  readonly score: number;
  readonly matches: readonly {
    readonly license: string;
    readonly kind: string;
    readonly score: number;
    readonly fromLine: number;
    readonly toLine: number;
  }[];
}

export interface Difference {
  readonly license: string;
  readonly score: number;
  readonly fromLine: number;
  readonly toLine: number;
  readonly pieces: readonly {
    readonly kind: 'same' | 'removed' | 'added';
    readonly words: string;
  }[];
}
