// SPDX-License-Identifier: Apache-2.0
import { ListText } from '../list-text.ts';
import type { SpdxIds } from '../spdx-ids.ts';

/** The id of what is said of the making of the document. */
export const CREATION = '_:creation';

/** What every element begins with. */
export interface Head {
  readonly type: string;
  readonly spdxId: string;
  readonly creationInfo: string;
}

export interface Relationship {
  readonly from: string;
  readonly relationshipType: string;
  readonly to: readonly string[];
  readonly completeness?: string | undefined;
  /** The scope of a dependency in the life of the software. */
  readonly scope?: string | undefined;
}

/** The elements of a document while it is written. */
export interface Graph {
  /** What every element begins with. */
  head(type: string, name: string): Head;
  /** Adds an element and gives its id. The name is of letters, digits, "." and "-", and no other element has it. */
  add(type: string, name: string, fields: object): string;
  /** Adds a relationship; the same holds for its name. */
  relate(name: string, relationship: Relationship): void;
  /** The same as `add` for a name that others may have asked for before, of any letters: such an element is there only once. */
  addOnce(type: string, name: string, fields: object): string;
  /** The name of the package of a component, fit to be part of other names. */
  nameOf(component: string): string;
  /** The id of the package of a component. */
  idOf(component: string): string;
  /** The ids of all elements, in the order in which they were added. */
  ids(): readonly string[];
  /** All elements as JSON, as `ListText` writes them. */
  text(): string;
}

/** Ids are the namespace, "#" and a name of letters, digits, "." and "-". */
export function openGraph(namespace: string, names: SpdxIds): Graph {
  const base = `${namespace}#`;
  const ids: string[] = [];
  const once = new Map<string, string>();
  const list = new ListText();
  const packages = new Map<string, string>();
  const add = (type: string, name: string, fields: object) => {
    const spdxId = base + name;
    ids.push(spdxId);
    list.add({ type, spdxId, creationInfo: CREATION, ...fields });
    return spdxId;
  };
  return {
    head: (type, name) => ({ type, spdxId: base + name, creationInfo: CREATION }),
    add,
    relate: (name, relationship) => {
      const spdxId = base + name;
      ids.push(spdxId);
      list.addText(relationshipText(spdxId, relationship));
    },
    addOnce: (type, name, fields) => {
      const plain = name.replace(/[^A-Za-z0-9.]+/g, '-');
      const id = once.get(plain) ?? add(type, plain, fields);
      once.set(plain, id);
      return id;
    },
    nameOf: (component) => names.of(component),
    idOf: (component) => {
      const id = packages.get(component) ?? base + names.of(component);
      packages.set(component, id);
      return id;
    },
    ids: () => ids,
    text: () => list.text(),
  };
}

/**
 * As `ListText` would write it. Most elements are relationships and hold nothing but ids and words of the specification, in
 * which no letter has to be escaped, so this is told without building an object for each.
 */
function relationshipText(spdxId: string, relationship: Relationship): string {
  const { from, relationshipType, to, completeness, scope } = relationship;
  const type = scope === undefined ? 'Relationship' : 'LifecycleScopedRelationship';
  return `    {
      "type": "${type}",
      "spdxId": "${spdxId}",
      "creationInfo": "${CREATION}",
      "from": "${from}",
      "relationshipType": "${relationshipType}",
      "to": [
        "${to.join('",\n        "')}"
      ]${fieldText('completeness', completeness)}${fieldText('scope', scope)}
    }`;
}

function fieldText(name: string, word: string | undefined): string {
  return word === undefined ? '' : `,\n      "${name}": "${word}"`;
}
