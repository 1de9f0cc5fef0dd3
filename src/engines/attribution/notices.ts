// SPDX-License-Identifier: Apache-2.0

/** A notices document before it is written. */
export interface Notices {
  readonly subject: NoticeSubject;
  /** By name, version and purl. */
  readonly components: readonly NoticeComponent[];
  /** Each text once, in the order of the components that bring it. */
  readonly texts: readonly NoticeText[];
}

export interface NoticeSubject {
  readonly name: string;
  readonly version?: string | undefined;
}

export interface NoticeComponent {
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly wording?: string | undefined;
  readonly choice?: { readonly license: string; readonly by: string } | undefined;
  readonly isChoiceOpen: boolean;
  readonly copyrights: readonly string[];
  readonly modifications: readonly string[];
  /** Numbers of texts. */
  readonly texts: readonly number[];
  /** Ids for which the standard text stands in, as the package has none of its own. */
  readonly standsIn: readonly string[];
  /** Ids for which there is no text at all. */
  readonly withoutText: readonly string[];
}

export interface NoticeText {
  /** From 1. */
  readonly number: number;
  /** `standard`: of the SPDX list, because the package brings none. */
  readonly kind: 'license' | 'notice' | 'standard';
  /** The SPDX id of a standard text. */
  readonly id?: string | undefined;
  readonly text: string;
  readonly usedBy: readonly { readonly purl: string; readonly path?: string | undefined }[];
}
