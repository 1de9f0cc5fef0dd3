// SPDX-License-Identifier: Apache-2.0
import {
  type Framework,
  type FrameworkItem,
  type FrameworkReadiness,
  frameworkReadiness,
  headingReadiness,
  type ItemKey,
  type ItemState,
  type Readiness,
  recommend,
} from '#engines/frameworks';
import { catalogue } from './catalogue/index.ts';
import { frameworkNamed } from './framework-named.ts';
import { crosswalk, type Known } from './known-facts.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** A framework as the matrix shows it. */
export interface FrameworkRow extends Omit<Framework, 'items'> {
  readonly readiness: FrameworkReadiness;
}

/** An item, or a heading with how far what stands under it is. */
export interface ItemRow extends FrameworkItem {
  readonly state?: ItemState | undefined;
  readonly readiness?: Readiness | undefined;
  readonly missing?: string | undefined;
}

export interface StepRow {
  readonly headings: readonly NamedItem[];
  readonly missing: readonly NamedItem[];
  readonly waitsFor: readonly NamedItem[];
  /** How many items of other frameworks proof of this would prove too. */
  readonly alsoProves: number;
}

export interface NamedItem {
  readonly key: ItemKey;
  readonly id: string;
  readonly title: string;
}

export interface FrameworkView extends FrameworkRow {
  readonly items: readonly ItemRow[];
  /** What to do next, in order. */
  readonly steps: readonly StepRow[];
}

export function frameworkRows({ answers }: Known): readonly FrameworkRow[] {
  return catalogue().frameworks.map((framework) => rowOf(framework, answers));
}

/** Refuses an id that no framework has. */
export function frameworkView(id: string, { answers }: Known): FrameworkView {
  const framework = frameworkNamed(id);
  const headings = headingReadiness(framework, answers);
  const items = framework.items.map((item): ItemRow => {
    const answered = answers.get(item.key);
    if (answered === undefined) return { ...item, readiness: headings.get(item.key) };
    return { ...item, state: answered.state, missing: whatIsMissing(answered).missing };
  });
  const steps = recommend(framework, answers, crosswalk()).map((step) => ({
    headings: step.headings.map(named),
    missing: step.missing.map(named),
    waitsFor: step.waitsFor.map(named),
    alsoProves: step.alsoProves.length,
  }));
  return { ...rowOf(framework, answers), items, steps };
}

/** An item by its names alone. */
export function named({ key, id, title }: FrameworkItem): NamedItem {
  return { key, id, title };
}

function rowOf({ items, ...framework }: Framework, answers: Known['answers']): FrameworkRow {
  return { ...framework, readiness: frameworkReadiness({ ...framework, items }, answers) };
}
