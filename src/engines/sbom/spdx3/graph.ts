// SPDX-License-Identifier: Apache-2.0
import type { SpdxIds } from '../spdx-ids.ts';

interface Head {
  readonly type: string;
  readonly spdxId: string;
  readonly creationInfo: string;
}

/** The elements of a document while it is written. */
export interface Graph {
  /** What every element begins with. */
  head(type: string, name: string): Head;
  /** Adds an element and gives its id; one of the same id and type is there only once. */
  add(type: string, name: string, fields: object): string;
  /** The id of the package of a component. */
  idOf(component: string): string;
  elements(): readonly Head[];
}

/** Ids are the namespace, "#" and a name of letters, digits, "." and "-". */
export function openGraph(namespace: string, ids: SpdxIds): Graph {
  const elements = new Map<string, Head>();
  const head = (type: string, name: string): Head => ({
    type,
    spdxId: `${namespace}#${name.replace(/[^A-Za-z0-9.]+/g, '-')}`,
    creationInfo: '_:creation',
  });
  return {
    head,
    add: (type, name, fields) => {
      const begun = head(type, name);
      if (!elements.has(begun.spdxId)) elements.set(begun.spdxId, { ...begun, ...fields });
      return begun.spdxId;
    },
    idOf: (component) => `${namespace}#${ids.of(component)}`,
    elements: () => [...elements.values()],
  };
}
