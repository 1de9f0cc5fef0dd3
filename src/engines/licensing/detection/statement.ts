// SPDX-License-Identifier: Apache-2.0

/** One place in a text that says under which licence something is. */
export interface Statement {
  /** An SPDX expression. An exception alone is its bare id. */
  readonly license: string;
  readonly kind:
    | 'exact'
    | 'guideline-equal'
    | 'modified'
    | 'partial'
    | 'tag'
    | 'notice'
    | 'url'
    | 'exception';
  readonly score: number;
  readonly fromLine: number;
  readonly toLine: number;
  /** How this one is joined to the one before it; AND where the text does not say. */
  readonly joined: 'and' | 'or';
  /** Names a family without a version: gives way to any statement that names one. */
  readonly isBare: boolean;
  /** "The BSD license": gives way only to one of the family close by, of which it is the heading. */
  readonly isHeading?: boolean | undefined;
  /** Only says where the licence's text is to be read, or names another file that says more. */
  readonly refersTo?: 'text' | 'file' | undefined;
}
