// SPDX-License-Identifier: Apache-2.0
import type { AttributedComponent, UpstreamText } from './attributed-component.ts';
import type { NoticeComponent, NoticeSubject, Notices, NoticeText } from './notices.ts';
import { oneLine, sameText } from './same-text.ts';

/** A text that is shorter than this part of the standard text points at it and is not it. */
const WHOLE = 0.6;

/**
 * Brings components and texts together: one text once, standard texts where a package has none of its own.
 *
 * Components in any order; of several with one purl the texts are joined. `standardText` gives the text of an SPDX id.
 */
export function gatherNotices(
  subject: NoticeSubject,
  components: readonly AttributedComponent[],
  standardText: (id: string) => string | undefined,
): Notices {
  const shelf = openShelf();
  const gathered = inOrder(components).map((component) => gather(component, shelf, standardText));
  return {
    subject: { name: oneLine(subject.name), version: subject.version && oneLine(subject.version) },
    components: gathered,
    texts: shelf.texts.map(({ usedBy, ...text }) => ({ ...text, usedBy: [...usedBy] })),
  };
}

type ShelvedText = Omit<NoticeText, 'usedBy'> & { readonly usedBy: NoticeText['usedBy'][number][] };

interface Shelf {
  readonly texts: ShelvedText[];
  /** Result: the number of the text. */
  put(text: Pick<NoticeText, 'kind' | 'id' | 'text'>, usedBy: NoticeText['usedBy'][number]): number;
}

/** A package's own text and a standard text stay two even when they are equal: one of them is a stand-in. */
function openShelf(): Shelf {
  const texts: ShelvedText[] = [];
  const numbers = new Map<string, number>();
  return {
    texts,
    put({ kind, id, text }, usedBy) {
      const key = `${kind === 'standard' ? id : ''}\0${text}`;
      const number =
        numbers.get(key) ?? texts.push({ number: texts.length + 1, kind, id, text, usedBy: [] });
      numbers.set(key, number);
      texts[number - 1]?.usedBy.push(usedBy);
      return number;
    },
  };
}

function gather(
  component: AttributedComponent,
  shelf: Shelf,
  standardText: (id: string) => string | undefined,
): NoticeComponent {
  const { texts, follows, ...rest } = component;
  const purl = oneLine(component.purl);
  const own = texts.map(({ role, path, text }) =>
    shelf.put({ kind: role, text: sameText(text) }, { purl, path: oneLine(path) }),
  );
  const open = follows.filter((id) => !isCovered(id, texts, standardText(id)));
  const standsIn = open.filter((id) => standardText(id) !== undefined);
  const standard = standsIn.map((id) =>
    shelf.put({ kind: 'standard', id, text: sameText(standardText(id) ?? '') }, { purl }),
  );
  return {
    purl,
    name: oneLine(rest.name),
    version: rest.version && oneLine(rest.version),
    license: rest.license && oneLine(rest.license),
    wording: rest.wording && oneLine(rest.wording),
    choice: rest.choice && { license: rest.choice.license, by: oneLine(rest.choice.by) },
    isChoiceOpen: rest.isChoiceOpen ?? false,
    copyrights: [...new Set(rest.copyrights.map(oneLine))].filter((line) => line !== ''),
    modifications: rest.modifications.map(oneLine),
    texts: [...new Set([...own, ...standard])],
    standsIn,
    withoutText: open.filter((id) => standardText(id) === undefined),
  };
}

/** Whether the package brings the text itself, and not only a line that names it. */
function isCovered(
  id: string,
  texts: readonly UpstreamText[],
  standard: string | undefined,
): boolean {
  const shortest = standard === undefined ? 0 : standard.length * WHOLE;
  return texts.some(({ licenses, text }) => licenses.includes(id) && text.length >= shortest);
}

function inOrder(components: readonly AttributedComponent[]): readonly AttributedComponent[] {
  const joined = new Map<string, AttributedComponent>();
  const sorted = components
    .map((component) => ({ component, key: JSON.stringify(sortKey(component)) }))
    .sort((a, b) => byCodeUnit(a.key, b.key));
  for (const { component } of sorted) {
    const known = joined.get(component.purl);
    joined.set(
      component.purl,
      known === undefined ? tidy(component) : tidy(join(known, component)),
    );
  }
  return [...joined.values()];
}

function sortKey(component: AttributedComponent): readonly unknown[] {
  return [component.name, component.version ?? '', component.purl, component];
}

function join(one: AttributedComponent, other: AttributedComponent): AttributedComponent {
  return {
    ...one,
    copyrights: [...one.copyrights, ...other.copyrights],
    modifications: [...new Set([...one.modifications, ...other.modifications])],
    texts: [...one.texts, ...other.texts],
  };
}

/** Its texts by place, each once. */
function tidy(component: AttributedComponent): AttributedComponent {
  const texts = new Map<string, UpstreamText>();
  for (const text of component.texts.toSorted((a, b) => byCodeUnit(placeOf(a), placeOf(b)))) {
    const key = `${text.role} ${sameText(text.text)}`;
    if (!texts.has(key)) texts.set(key, text);
  }
  return { ...component, texts: [...texts.values()] };
}

function placeOf({ role, path, text }: UpstreamText): string {
  return `${role} ${path}\0${text}`;
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
