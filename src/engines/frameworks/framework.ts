// SPDX-License-Identifier: Apache-2.0

/** `framework/item`, such as `iso-5230-2020/3.1.1.1`. */
export type ItemKey = string;

export type ItemKind =
  | 'goal'
  | 'level'
  | 'activity'
  | 'requirement'
  | 'evidence'
  | 'point'
  | 'kpi'
  | 'box';

/** One thing a framework asks for, or a heading over several. */
export interface FrameworkItem {
  readonly key: ItemKey;
  /** As the framework numbers it. */
  readonly id: string;
  readonly parent?: ItemKey | undefined;
  readonly kind: ItemKind;
  readonly title: string;
  readonly summary: string;
  /** What shows that it is met. */
  readonly proof: string;
  /** Only what is asked is claimed and proven; a heading is as good as what stands under it. */
  readonly isAsked: boolean;
  /** What is proposed after it. May go round in circles. */
  readonly next: readonly ItemKey[];
}

export interface Framework {
  readonly id: string;
  readonly name: string;
  readonly short: string;
  readonly version: string;
  readonly status: 'draft' | 'current' | 'withdrawn';
  readonly about: string;
  /** Of the original. */
  readonly license: string;
  readonly source: string;
  /** How long a claim holds; absent: until another is made. */
  readonly validityMonths?: number | undefined;
  /** `true`: its headings at the top are levels, and one counts when all below it are reached. */
  readonly isLadder: boolean;
  /** The version that comes after it. */
  readonly successor?: string | undefined;
  /** In the order of the framework, a heading before what stands under it. */
  readonly items: readonly FrameworkItem[];
}

export type Relation = 'equal' | 'covers' | 'partly' | 'related';

/**
 * How proof of one item speaks for one of another framework. `equal`, `partly` and `related` hold in both directions;
 * `covers` is strong from `from` to `to`, and from `to` to `from` it shows a part.
 */
export interface CrosswalkLink {
  readonly from: ItemKey;
  readonly relation: Relation;
  readonly to: ItemKey;
  readonly theme: string;
  readonly why: string;
}

/** The id of the framework that an item belongs to. */
export function frameworkOf(key: ItemKey): string {
  return key.slice(0, key.indexOf('/'));
}
