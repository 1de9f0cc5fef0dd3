// SPDX-License-Identifier: Apache-2.0

/** A licence or notice file of a package, word for word. */
export interface ComponentText {
  /** `license`: grants. `notice`: has to be handed on with it. */
  readonly role: 'license' | 'notice';
  /** Where it stood, relative to the repository. */
  readonly path: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly hash: string;
  readonly text: string;
  /** What the text was identified as, an SPDX expression; absent where it is none we know. */
  readonly license?: string | undefined;
}

/** All texts of one component version. */
export interface ComponentTexts {
  readonly files: readonly ComponentText[];
  /** Stays the same while only copyright lines, layout or notices change. Absent where there is no licence text. */
  readonly imprint?: string | undefined;
  /** Changes with any file. */
  readonly digest: string;
}
