// SPDX-License-Identifier: Apache-2.0
import type { XmlElement } from '../../documents/read-xml.ts';

/** An item of a project: `<PackageReference Include="Serilog" Version="3.1.1" />`, and what stands inside it. */
export interface MsbuildItem {
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  /** Attributes and inner elements alike: MSBuild knows no difference. */
  readonly facts: ReadonlyMap<string, string>;
}

/** The literal properties of the file. One that is set twice, perhaps under conditions, has its last value. */
export function msbuildProperties(root: XmlElement): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  for (const group of root.children.filter(({ name }) => name === 'PropertyGroup')) {
    for (const { name, text } of group.children) properties.set(name, fill(text, properties));
  }
  return properties;
}

/** Nobody writes more names into one item. */
const MAX_NAMES = 1000;

/** The items of the file in order, also those under conditions; several names are several items. */
export function* msbuildItems(root: XmlElement): Generator<MsbuildItem> {
  const properties = msbuildProperties(root);
  for (const { line, name: kind, children, attributes } of itemsIn(root)) {
    const facts = new Map<string, string>();
    for (const [key, value] of Object.entries(attributes)) facts.set(key, fill(value, properties));
    for (const { name, text } of children) facts.set(name, fill(text, properties));
    for (const name of (facts.get('Include') ?? facts.get('Update') ?? '').split(';', MAX_NAMES)) {
      if (name.trim() !== '') yield { kind, name: name.trim(), line, facts };
    }
  }
}

/** Items stand in an ItemGroup, which may stand in <Choose> and <When>. */
function* itemsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === 'ItemGroup') yield* child.children;
    else if (/^(Choose|When|Otherwise)$/.test(child.name)) yield* itemsIn(child);
  }
}

/** A property that grows by naming itself twice must not fill the memory. */
const MAX_LENGTH = 1000;

/** $(Name) filled in where it is known. */
function fill(text: string, properties: ReadonlyMap<string, string>): string {
  const filled = text.replace(/\$\(([\w.]+)\)/g, (whole, name) => properties.get(name) ?? whole);
  return filled.length > MAX_LENGTH ? text : filled;
}
