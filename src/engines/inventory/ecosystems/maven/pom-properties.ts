// SPDX-License-Identifier: Apache-2.0
import type { XmlElement } from '../../documents/read-xml.ts';

const COORDINATES = ['groupId', 'artifactId', 'version'];
/** What a project does not say itself it has from its parent. */
const INHERITED = ['groupId', 'version'];

/** What `${...}` stands for in one pom.xml: its own <properties>, and its own coordinates. */
export function propertiesOf(root: XmlElement): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const { name, text } of childrenOf(root, 'parent')) {
    if (COORDINATES.includes(name)) properties.set(`project.parent.${name}`, text);
    if (INHERITED.includes(name)) setOwn(properties, name, text);
  }
  for (const { name, text } of root.children) {
    if (COORDINATES.includes(name)) setOwn(properties, name, text);
  }
  for (const { name, text } of childrenOf(root, 'properties')) properties.set(name, text);
  return properties;
}

function childrenOf(root: XmlElement, name: string): readonly XmlElement[] {
  return root.children.filter((one) => one.name === name).flatMap(({ children }) => children);
}

/** The second and third way to write it are old and still met. */
function setOwn(properties: Map<string, string>, name: string, text: string): void {
  for (const prefix of ['project.', 'pom.', '']) properties.set(`${prefix}${name}`, text);
}

/** A property may name another. Deeper or longer than this is a mistake, or meant to exhaust us. */
const MAX_ROUNDS = 10;
const MAX_LENGTH = 1000;

/** The text with every `${...}` that is known filled in; the others stay as they are. */
export function interpolate(text: string, properties: ReadonlyMap<string, string>): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS && current.includes('${'); round++) {
    const next = current.replace(/\$\{([^{}]+)\}/g, (whole, name) => properties.get(name) ?? whole);
    if (next === current || next.length > MAX_LENGTH) break;
    current = next;
  }
  return current;
}
