// SPDX-License-Identifier: Apache-2.0
import {
  claimEnds,
  type Framework,
  type FrameworkItem,
  frameworkOf,
  type ItemKey,
  type ItemState,
  type Relation,
  type Strength,
  seenFrom,
} from '#engines/frameworks';
import { dayOf, plusDays } from '#model';
import { catalogue } from './catalogue/index.ts';
import type { StoredClaim } from './claims.ts';
import type { Evidence } from './evidence.ts';
import { askedItemNamed, frameworkNamed, itemNamed } from './framework-named.ts';
import { type NamedItem, named } from './framework-views.ts';
import type { Known } from './known-facts.ts';
import type { LiveFigure } from './live-figures.ts';
import { type Missing, whatIsMissing } from './what-is-missing.ts';

/** An item of some framework, with where it stands. */
export interface PlacedItem extends NamedItem {
  readonly framework: string;
  readonly frameworkName: string;
  readonly state: ItemState;
}

/** All about one item: what is said, what shows it, what it is linked to, what is missing. */
export interface ItemView extends Omit<FrameworkItem, 'next' | 'parent' | 'isAsked'>, Missing {
  readonly framework: string;
  readonly frameworkName: string;
  readonly above?: NamedItem | undefined;
  readonly state: ItemState;
  /** Every claim, newest first. */
  readonly claims: readonly ClaimView[];
  readonly evidence: readonly SupportView[];
  readonly live: readonly LiveView[];
  readonly links: readonly LinkView[];
}

export interface ClaimView extends StoredClaim {
  /** The last day on which it counts. */
  readonly lastDay?: string | undefined;
  /** Whether it is what counts now: the newest of its assessor, not run out. */
  readonly counts: boolean;
}

export interface SupportView {
  readonly evidence: Evidence;
  readonly strength: Strength;
  readonly isValid: boolean;
  /** The item it was given for, where it is another. */
  readonly via?: PlacedItem | undefined;
}

export interface LiveView extends LiveFigure {
  readonly proves: Strength;
  readonly via?: PlacedItem | undefined;
}

export interface LinkView {
  readonly item: PlacedItem;
  readonly relation: Relation | 'covered-by';
  readonly theme: string;
  readonly why: string;
}

/** Refuses headings and items that there are not. */
export function itemView(key: ItemKey, facts: Known): ItemView {
  const item = askedItemNamed(key);
  const framework = frameworkNamed(frameworkOf(key));
  const answered = facts.answers.get(key);
  if (answered === undefined) throw new Error(`Item ${key} has no answer`);
  const { kind, id, title, summary, proof, parent } = item;
  return {
    ...{ key, id, kind, title, summary, proof },
    framework: framework.id,
    frameworkName: nameOf(framework),
    above: parent === undefined ? undefined : named(itemNamed(parent)),
    state: answered.state,
    ...whatIsMissing(answered),
    claims: claimViews(facts, framework, key),
    evidence: supportViews(facts, key),
    live: liveViews(facts, key),
    links: linkViews(facts, key),
  };
}

/** An item with its framework and state, wherever it is shown. */
export function placed(key: ItemKey, { answers }: Known): PlacedItem {
  const framework = frameworkNamed(frameworkOf(key));
  const state = answers.get(key)?.state ?? 'open';
  return {
    ...named(itemNamed(key)),
    framework: framework.id,
    frameworkName: nameOf(framework),
    state,
  };
}

function nameOf({ short, version }: Framework): string {
  return short.includes(version) ? short : `${short} ${version}`;
}

function claimViews({ claims, answers }: Known, framework: Framework, key: ItemKey): ClaimView[] {
  const counting = new Set(answers.get(key)?.claims);
  return claims
    .filter(({ item }) => item === key)
    .map((claim) => {
      const end = claimEnds(claim, framework);
      const lastDay = end && dayOf(plusDays(end, -1));
      return { ...claim, lastDay, counts: counting.has(claim) };
    });
}

function supportViews(facts: Known, key: ItemKey): readonly SupportView[] {
  const byId = new Map(facts.evidence.map((one) => [one.id, one]));
  return (facts.answers.get(key)?.support ?? []).flatMap(({ proof, via, strength, isValid }) => {
    const evidence = byId.get(proof.id);
    if (evidence === undefined) return [];
    return [{ evidence, strength, isValid, via: via === key ? undefined : placed(via, facts) }];
  });
}

function liveViews(facts: Known, key: ItemKey): readonly LiveView[] {
  return (facts.answers.get(key)?.live ?? []).flatMap(({ query, proves, via }) => {
    const figure = facts.figures.get(query);
    if (figure === undefined) return [];
    return [{ ...figure, proves, via: via === key ? undefined : placed(via, facts) }];
  });
}

function linkViews(facts: Known, key: ItemKey): readonly LinkView[] {
  return catalogue().links.flatMap((link) => {
    const seen = seenFrom(key, link);
    if (seen === undefined) return [];
    const { theme, why } = link;
    return [{ item: placed(seen.other, facts), relation: seen.relation, theme, why }];
  });
}
