// SPDX-License-Identifier: Apache-2.0
import type { Crosswalk } from './crosswalk.ts';
import { type Framework, type FrameworkItem, frameworkOf, type ItemKey } from './framework.ts';
import { groupBy } from './group-by.ts';
import type { AnsweredItem } from './item-state.ts';
import { strongComponents } from './strong-components.ts';

/** What to do next: one heading, or several that lead to each other and are best done together. */
export interface Step {
  readonly headings: readonly FrameworkItem[];
  /** What is not proven under them. */
  readonly missing: readonly FrameworkItem[];
  readonly asked: number;
  /** Headings that come before and are not finished. */
  readonly waitsFor: readonly FrameworkItem[];
  /** Items of other frameworks, not proven yet, that proof of this would prove. */
  readonly alsoProves: readonly ItemKey[];
}

/**
 * Steps of a framework that are not finished, in the order in which they are proposed: never before what they wait for, and
 * among those that could come next what has been begun, then what proves most elsewhere. Circles of proposals are one step.
 */
export function recommend(
  framework: Framework,
  answers: ReadonlyMap<ItemKey, AnsweredItem>,
  crosswalk: Crosswalk,
): readonly Step[] {
  const headings = stepHeadings(framework);
  const ways = leads(framework, headings);
  const groups = strongComponents([...headings.keys()], ways);
  const isMissing = ({ key }: FrameworkItem) => !isFinished(answers.get(key));
  const steps = groups.map((keys): Step => {
    const asked = keys.flatMap((key) => headings.get(key)?.asked ?? []);
    const missing = asked.filter(isMissing);
    return {
      headings: keys.flatMap((key) => headings.get(key)?.heading ?? []),
      missing,
      asked: asked.length,
      waitsFor: [],
      alsoProves: alsoProven(missing, answers, crosswalk),
    };
  });
  const open = steps.filter(({ missing }) => missing.length > 0);
  return inOrder(open.map((step) => ({ ...step, waitsFor: predecessors(step, open, ways) })));
}

/** Again and again the best of those that wait for nothing that is left. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  const left = steps.toSorted(
    (a, b) => Number(isBegun(b)) - Number(isBegun(a)) || b.alsoProves.length - a.alsoProves.length,
  );
  const ordered: Step[] = [];
  while (left.length > 0) {
    const waiting = new Set(left.flatMap(({ headings }) => headings));
    const free = left.findIndex(({ waitsFor }) => !waitsFor.some((one) => waiting.has(one)));
    // Groups do not wait for each other in a circle, so that one is always free.
    ordered.push(...left.splice(Math.max(free, 0), 1));
  }
  return ordered;
}

interface Heading {
  readonly heading: FrameworkItem;
  readonly asked: readonly FrameworkItem[];
}

/** The headings right above what is asked, in the order of the framework. */
function stepHeadings({ items }: Framework): ReadonlyMap<ItemKey, Heading> {
  const byKey = new Map(items.map((item) => [item.key, item]));
  const under = groupBy(
    items.filter(({ isAsked }) => isAsked),
    ({ parent }) => parent ?? '',
  );
  return new Map(
    [...under].flatMap(([key, asked]) => {
      const heading = byKey.get(key);
      return heading === undefined ? [] : [[key, { heading, asked }] as const];
    }),
  );
}

/** Where a heading leads: by its own proposals, by those of what stands under it, and up a ladder. */
function leads(framework: Framework, headings: ReadonlyMap<ItemKey, Heading>) {
  const parents = new Map(framework.items.map(({ key, parent }) => [key, parent]));
  const order = [...headings.keys()];
  return (key: ItemKey): readonly ItemKey[] => {
    const found = headings.get(key);
    if (found === undefined) return [];
    const nexts = [found.heading, ...found.asked].flatMap(({ next }) => next);
    const lifted = nexts.map((next) => (headings.has(next) ? next : (parents.get(next) ?? next)));
    const above = framework.isLadder ? order.slice(order.indexOf(key) + 1) : [];
    return [...lifted, ...above].filter((next) => next !== key);
  };
}

function predecessors(
  { headings }: Step,
  open: readonly Step[],
  ways: (key: ItemKey) => readonly ItemKey[],
): readonly FrameworkItem[] {
  const own = new Set(headings.map(({ key }) => key));
  return open.flatMap((other) =>
    other.headings.filter(({ key }) => !own.has(key) && ways(key).some((next) => own.has(next))),
  );
}

function alsoProven(
  missing: readonly FrameworkItem[],
  answers: ReadonlyMap<ItemKey, AnsweredItem>,
  crosswalk: Crosswalk,
): readonly ItemKey[] {
  const reached = missing.flatMap(({ key }) =>
    [...crosswalk.reachedFrom(key)]
      .filter(([to, strength]) => strength === 'whole' && frameworkOf(to) !== frameworkOf(key))
      .map(([to]) => to),
  );
  return [...new Set(reached)].filter((key) => !isFinished(answers.get(key)));
}

function isFinished(answered: AnsweredItem | undefined): boolean {
  return answered?.state === 'proven' || answered?.state === 'not-applicable';
}

function isBegun({ missing, asked }: Step): boolean {
  return missing.length < asked;
}
