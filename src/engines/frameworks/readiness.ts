// SPDX-License-Identifier: Apache-2.0
import type { Framework, ItemKey } from './framework.ts';
import type { AnsweredItem, ItemState } from './item-state.ts';

/** How far a framework, or a part of it, is answered. */
export interface Readiness {
  /** Items asked, those left out that do not apply. */
  readonly asked: number;
  readonly counts: Readonly<Record<ItemState, number>>;
  /** Share that is proven, 0 to 1; `undefined` where nothing applies. */
  readonly provenRatio?: number | undefined;
}

export interface FrameworkReadiness extends Readiness {
  /** Of a ladder: titles of the levels that are reached, each with all below it. */
  readonly reached?: readonly string[] | undefined;
}

type Answers = ReadonlyMap<ItemKey, AnsweredItem>;

export function frameworkReadiness(framework: Framework, answers: Answers): FrameworkReadiness {
  const all = readinessOf(
    framework.items.map(({ key }) => key),
    answers,
  );
  return framework.isLadder ? { ...all, reached: reachedLevels(framework, answers) } : all;
}

/** The state of every heading by what stands under it, however deep. */
export function headingReadiness(
  { items }: Framework,
  answers: Answers,
): ReadonlyMap<ItemKey, Readiness> {
  const under = new Map<ItemKey, ItemKey[]>();
  const parents = new Map(items.map(({ key, parent }) => [key, parent]));
  for (const { key, isAsked } of items) {
    if (!isAsked) continue;
    for (let above = parents.get(key); above !== undefined; above = parents.get(above)) {
      under.set(above, [...(under.get(above) ?? []), key]);
    }
  }
  return new Map([...under].map(([key, keys]) => [key, readinessOf(keys, answers)]));
}

const NONE: Readonly<Record<ItemState, number>> = {
  proven: 0,
  partly: 0,
  claimed: 0,
  contradicted: 0,
  expired: 0,
  open: 0,
  'not-applicable': 0,
};

function readinessOf(keys: readonly ItemKey[], answers: Answers): Readiness {
  const counts = { ...NONE };
  for (const key of keys) {
    const answered = answers.get(key);
    if (answered !== undefined) counts[answered.state] += 1;
  }
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const asked = all - counts['not-applicable'];
  return { asked, counts, provenRatio: asked === 0 ? undefined : counts.proven / asked };
}

function reachedLevels(framework: Framework, answers: Answers): readonly string[] {
  const byHeading = headingReadiness(framework, answers);
  const levels = framework.items.filter(({ parent }) => parent === undefined);
  const firstMissed = levels.findIndex(({ key }) => {
    const readiness = byHeading.get(key);
    return readiness === undefined || readiness.counts.proven < readiness.asked;
  });
  return levels
    .slice(0, firstMissed === -1 ? levels.length : firstMissed)
    .map(({ title }) => title);
}
