// SPDX-License-Identifier: Apache-2.0
import { frameworkReadiness, type ItemKey } from '#engines/frameworks';
import { Refusal } from '#model';
import { catalogue } from './catalogue/index.ts';
import { frameworkNamed, itemNamed } from './framework-named.ts';
import type { Known } from './known-facts.ts';
import { whatIsMissing } from './what-is-missing.ts';

/** What would close gaps, in the words of a strategy and of a piece of work. */
export interface GapPlan {
  readonly objective: {
    /** The same for the same framework, so that plans share an objective. */
    readonly title: string;
    readonly why: string;
    /** Items proven now, and all that are asked. */
    readonly proven: number;
    readonly asked: number;
  };
  readonly initiative: {
    /** The same for the same gaps, so that a plan twice is one. */
    readonly key: string;
    readonly title: string;
    readonly why: string;
  };
}

/** A plan for the headings that are named; refuses headings without a gap. */
export function gapPlan(
  id: string,
  headings: readonly ItemKey[],
  { answers, unit }: Known,
): GapPlan {
  const framework = frameworkNamed(id);
  const wanted = framework.items.filter(({ key }) => headings.includes(key));
  const gaps = framework.items.filter(({ key, parent }) => {
    const state = answers.get(key)?.state;
    const isUnder = headings.includes(parent ?? '');
    return isUnder && state !== undefined && state !== 'proven' && state !== 'not-applicable';
  });
  if (gaps.length === 0) throw noGaps(id, headings);
  const { asked, counts } = frameworkReadiness(framework, answers);
  const lines = gaps.flatMap(({ key, id: own, title }) => {
    const answered = answers.get(key);
    return answered === undefined ? [] : [`${own} ${title}. ${whatIsMissing(answered).missing}`];
  });
  const name = `${framework.name} ${framework.version}`;
  const keys = gaps.map(({ key }) => key).join(' ');
  return {
    objective: {
      title: `We can show that we meet ${name}`,
      why: `${framework.about} What it asks is shown by evidence, not only claimed.`,
      proven: counts.proven,
      asked,
    },
    initiative: {
      key: `gap-plan ${framework.id} ${unit} ${keys}`,
      title: `${framework.short}: ${wanted.map(({ title }) => title).join(', ')}`.slice(0, 200),
      why: lines.join('\n').slice(0, 5000),
    },
  };
}

/** The items that a plan of gaps is for, by the key of its initiative; none for a key of another kind. */
export function plannedItems(key = ''): readonly NamedItem[] {
  const [kind, id = '', ...rest] = key.split(' ');
  if (kind !== 'gap-plan') return [];
  const items = rest.flatMap((word) => {
    const own = word.startsWith(`${id}/`) ? itemKeyOf(word) : undefined;
    return own === undefined ? [] : [own];
  });
  return namedItems(items);
}

function itemKeyOf(word: string): ItemKey | undefined {
  return catalogue()
    .frameworks.flatMap(({ items }) => items)
    .find(({ key }) => key === word)?.key;
}

/** An item with its title. */
export interface NamedItem {
  readonly item: ItemKey;
  readonly title: string;
}

export function namedItems(keys: readonly ItemKey[]): readonly NamedItem[] {
  return keys.map((item) => ({ item, title: itemNamed(item).title }));
}

function noGaps(id: string, headings: readonly ItemKey[]): Refusal {
  return new Refusal(
    'conflict',
    'frameworks/no-gap',
    `Planning for ${headings.join(', ') || 'nothing'} of ${id}: there is no gap under it.`,
    'Choose a step that the page of the framework proposes.',
  );
}
