// SPDX-License-Identifier: Apache-2.0
import { type Framework, type FrameworkItem, frameworkOf, type ItemKey } from '#engines/frameworks';
import { Refusal } from '#model';
import { catalogue } from './catalogue/index.ts';

/** Refuses an id that no framework has. */
export function frameworkNamed(id: string): Framework {
  const { frameworks } = catalogue();
  const found = frameworks.find((framework) => framework.id === id);
  if (found !== undefined) return found;
  throw new Refusal(
    'not-found',
    'frameworks/no-such-framework',
    `There is no framework "${id}".`,
    `There are ${frameworks.map((framework) => framework.id).join(', ')}.`,
  );
}

/** Refuses a key that no item has. */
export function itemNamed(key: ItemKey): FrameworkItem {
  const framework = frameworkNamed(frameworkOf(key));
  const found = framework.items.find((item) => item.key === key);
  if (found !== undefined) return found;
  throw new Refusal(
    'not-found',
    'frameworks/no-such-item',
    `${framework.name} ${framework.version} has no item "${key.slice(framework.id.length + 1)}".`,
    'Look for it on the page of the framework.',
  );
}

/** An item that can be claimed and proven; refuses a heading. */
export function askedItemNamed(key: ItemKey): FrameworkItem {
  const item = itemNamed(key);
  if (item.isAsked) return item;
  throw new Refusal(
    'invalid',
    'frameworks/is-a-heading',
    `"${item.title}" (${item.id}) is a heading: it is as good as what stands under it.`,
    'Choose one of the items under it.',
  );
}
