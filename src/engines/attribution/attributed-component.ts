// SPDX-License-Identifier: Apache-2.0

/** A component that is handed on, with all that is known of what has to go with it. */
export interface AttributedComponent {
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  /** SPDX expression in effect; absent while unknown. */
  readonly license?: string | undefined;
  /** What the package says where that is no expression. */
  readonly wording?: string | undefined;
  /** Where the licence offers a choice: what is followed, and who says so. */
  readonly choice?: { readonly license: string; readonly by: string } | undefined;
  /** The licence offers a choice and nobody has made it. */
  readonly isChoiceOpen?: boolean | undefined;
  /** Ids of licences and exceptions whose text has to be there: those of `choice`, else of `license`. */
  readonly follows: readonly string[];
  readonly copyrights: readonly string[];
  /** How it differs from what its authors published, a sentence each. */
  readonly modifications: readonly string[];
  readonly texts: readonly UpstreamText[];
}

/** A licence or notice file of the package itself. */
export interface UpstreamText {
  readonly role: 'license' | 'notice';
  readonly path: string;
  readonly text: string;
  /** Ids that the text was identified as. */
  readonly licenses: readonly string[];
}
