// SPDX-License-Identifier: Apache-2.0
import type { SpdxIds } from '../spdx-ids.ts';

/** What every element begins with. */
export interface Head {
  readonly type: string;
  readonly spdxId: string;
  readonly creationInfo: string;
}

/** The elements of a document while it is written. */
export interface Graph {
  /** What every element begins with. */
  head(type: string, name: string): Head;
  /** Adds an element and gives its id; one of the same name is there only once. */
  add(type: string, name: string, fields: object): string;
  /** The name of the package of a component, fit to be part of other names. */
  nameOf(component: string): string;
  /** The id of the package of a component. */
  idOf(component: string): string;
  elements(): readonly Head[];
}

const UNFIT = /[^A-Za-z0-9.-]/;

/** Ids are the namespace, "#" and a name of letters, digits, "." and "-". */
export function openGraph(namespace: string, ids: SpdxIds): Graph {
  const elements = new Map<string, Head>();
  const plainOf = (name: string) =>
    UNFIT.test(name) ? name.replace(/[^A-Za-z0-9.]+/g, '-') : name;
  const head = (type: string, name: string): Head => ({
    type,
    spdxId: `${namespace}#${plainOf(name)}`,
    creationInfo: '_:creation',
  });
  return {
    head,
    add: (type, name, fields) => {
      const plain = plainOf(name);
      const known = elements.get(plain);
      if (known !== undefined) return known.spdxId;
      const spdxId = `${namespace}#${plain}`;
      elements.set(plain, Object.assign({ type, spdxId, creationInfo: '_:creation' }, fields));
      return spdxId;
    },
    nameOf: (component) => ids.of(component),
    idOf: (component) =>
      elements.get(ids.of(component))?.spdxId ?? `${namespace}#${ids.of(component)}`,
    elements: () => [...elements.values()],
  };
}
