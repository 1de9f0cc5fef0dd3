// SPDX-License-Identifier: Apache-2.0
import type { NoticeComponent, Notices, NoticeText } from './notices.ts';

/** What all formats say, in one wording. */
export function titleOf({ subject: { name, version } }: Notices): string {
  return `Notices of ${[name, version].filter((part) => part !== undefined).join(' ')}`;
}

export function openingOf({ components }: Notices): string {
  const count = components.length === 1 ? '1 component' : `${components.length} components`;
  return `It contains ${count} of others, under the licences and with the notices below.`;
}

export function nameOf({ name, version }: NoticeComponent): string {
  return version === undefined ? name : `${name} ${version}`;
}

export function unknownOf({ components }: Notices): readonly NoticeComponent[] {
  return components.filter(({ license }) => license === undefined);
}

/** Name and value of each line about a component, in order. */
export function factsOf(component: NoticeComponent): readonly (readonly [string, string])[] {
  const { purl, license, wording, choice, copyrights, modifications } = component;
  const facts: (readonly [string, string])[] = [['Package', purl]];
  if (license !== undefined) facts.push(['Licence', license]);
  else
    facts.push(['Licence', wording === undefined ? 'not known' : `not known; worded "${wording}"`]);
  if (choice !== undefined) facts.push(['Followed', `${choice.license} (${choice.by})`]);
  if (component.isChoiceOpen) facts.push(['Followed', 'not chosen yet']);
  facts.push(...copyrights.map((line) => ['Copyright', line] as const));
  facts.push(...modifications.map((line) => ['Changed', line] as const));
  if (component.withoutText.length > 0)
    facts.push(['Without text', component.withoutText.join(', ')]);
  return facts;
}

export function headOf({ kind, id }: NoticeText): string {
  if (kind === 'standard') return `Standard text of ${id} (SPDX), not the package's own`;
  return kind === 'notice' ? 'Notice' : 'Licence text';
}

/** Whose text it is, in the order of the components. */
export function usersIn({ components }: Notices): (text: NoticeText) => readonly NoticeComponent[] {
  const byPurl = new Map(components.map((component) => [component.purl, component]));
  return ({ usedBy }) =>
    [...new Set(usedBy.map(({ purl }) => byPurl.get(purl)))].filter((one) => one !== undefined);
}
