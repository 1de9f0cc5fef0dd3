// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { readXml, type XmlElement } from '../documents/xml.ts';
import type { Kind, Shape, Shapes } from '../shapes/shape-table.ts';
import { cycloneDxRulebook } from './rulebook.ts';

/** "http://cyclonedx.org/schema/bom/1.6" */
const NAMESPACE = /^https?:\/\/cyclonedx\.org\/schema\/bom\/(?<version>[\d.]+)$/;

/** The JSON field that an element's own text goes to: `<hash alg="MD5">0cc1...</hash>`, `<property name="a">b</property>`. */
const TEXT_FIELDS: ReadonlyMap<string, string> = new Map([
  ['hash', 'content'],
  ['attachment', 'content'],
  ['property', 'value'],
  ['dataClassification', 'classification'],
  ['licenseExpression', 'expression'],
  ['copyright', 'text'],
]);

/** Elements with another name than their JSON field. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([['responses', 'response']]);

/** Parts that XML words in another way than JSON; they are not looked at. */
const LEFT_OUT = new Set([
  'modelCard',
  'formulation',
  'declarations',
  'definitions',
  'citations',
  'annotations',
  'cryptoProperties',
  'signature',
  'Signature',
  'releaseNotes',
  'data',
  'patentAssertions',
  'callstack',
  'identity',
  'proofOfConcept',
  'licensing',
]);

/** A CycloneDX document in XML as the tree that it would be in JSON, led by the same table of shapes. */
export function readCycloneDxXml(
  text: string,
): { tree: unknown; encoding: 'xml'; problems: readonly Problem[] } | Problem {
  const root = readXml(text);
  if ('code' in root) return root;
  const version = NAMESPACE.exec(root.attributes.xmlns ?? '')?.groups?.version;
  if (root.name !== 'bom' || version === undefined) {
    const message = `Reading the bill of materials: expected <bom> of CycloneDX, found <${root.name}>.`;
    return { code: 'sbom/no-sbom', message };
  }
  const shapes = cycloneDxRulebook(version)?.shapes;
  const body = shapes === undefined ? {} : objectOf(shapes, 'bom', root);
  const tree = { bomFormat: 'CycloneDX', specVersion: version, ...body };
  return { tree, encoding: 'xml', problems: [] };
}

function readValue(shapes: Shapes, kind: Kind, element: XmlElement): unknown {
  if (kind.is === 'list') return itemsOf(shapes, kind.of, element);
  if (kind.is === 'either') return eitherOf(shapes, kind.of, element);
  if (kind.name === 'licenseChoice') return licensesOf(shapes, element);
  const shape = shapes.shapes.get(kind.name);
  if (shape?.alias !== undefined) return readValue(shapes, shape.alias, element);
  return shape === undefined ? scalarOf(kind.name, element) : objectOf(shapes, kind.name, element);
}

/** `<tools>` holds tools in old bills, components and services in new ones. */
function eitherOf(shapes: Shapes, kinds: readonly Kind[], element: XmlElement): unknown {
  const fits = kinds.find((kind) => {
    const shape = kind.is === 'named' ? shapes.shapes.get(kind.name) : undefined;
    return shape !== undefined && isOwnBody(shape, element);
  });
  const list = kinds.find(({ is }) => is === 'list');
  const chosen = fits ?? list ?? kinds[0];
  return chosen === undefined ? undefined : readValue(shapes, chosen, element);
}

function objectOf(
  shapes: Shapes,
  name: string,
  element: XmlElement,
): Readonly<Record<string, unknown>> {
  const shape = shapes.shapes.get(name);
  const result: Fields = {};
  for (const [key, value] of Object.entries(element.attributes)) {
    // "xmlns" and attributes of other namespaces are the document's own affair.
    if (key === 'xmlns' || key.includes(':')) continue;
    const kind = shape?.fields.get(key);
    const field = key === 'content-type' ? 'contentType' : key;
    setField(result, field, kind?.is === 'named' ? scalarOf(kind.name, textOnly(value)) : value);
  }
  const textField = TEXT_FIELDS.get(name);
  if (textField !== undefined && element.children.length === 0) result[textField] = element.text;
  const building = { shapes, shape, name, result };
  for (const child of element.children) addChild(building, child);
  return result;
}

type Fields = Record<string, unknown>;

/** Names come from strangers: "__proto__" becomes a field like any other. */
function setField(fields: Fields, name: string, value: unknown): void {
  if (name !== '__proto__') fields[name] = value;
  else Object.defineProperty(fields, name, { value, enumerable: true, configurable: true });
}

function fieldOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

interface Building {
  readonly shapes: Shapes;
  readonly shape: Shape | undefined;
  readonly name: string;
  readonly result: Fields;
}

function addChild({ shapes, shape, name, result }: Building, child: XmlElement): void {
  if (LEFT_OUT.has(child.name) || child.prefix !== '') return;
  // <dependency ref="a"><dependency ref="b"/></dependency>
  if (name === 'dependency') {
    addReference(result, child);
    return;
  }
  const key = OTHER_NAMES.get(child.name) ?? child.name;
  const kind = shape?.fields.get(key);
  const value = kind === undefined ? child.text : readValue(shapes, kind, child);
  const before = fieldOf(result, key);
  if (Array.isArray(before) && Array.isArray(value)) before.push(...value);
  else setField(result, key, value);
}

function addReference(result: Fields, child: XmlElement): void {
  const key = child.name === 'provides' ? 'provides' : 'dependsOn';
  const before = result[key];
  const reference = child.attributes.ref ?? child.text;
  if (Array.isArray(before)) before.push(reference);
  else result[key] = [reference];
}

/** `<hashes><hash/></hashes>` wraps its items; `<url>a</url><url>b</url>` are items themselves. */
function itemsOf(shapes: Shapes, of: Kind, element: XmlElement): unknown[] {
  const shape = of.is === 'named' ? shapes.shapes.get(of.name) : undefined;
  const isItem = shape === undefined ? false : isOwnBody(shape, element);
  const isText = element.children.length === 0 && element.text !== '';
  if (isItem || isText) return [readValue(shapes, of, element)];
  return element.children
    .filter(({ prefix }) => prefix === '')
    .map((child) => readValue(shapes, of, child));
}

/** Whether the children are the fields of the shape, so that the element is an object and no list. */
function isOwnBody({ fields }: Shape, { children, attributes }: XmlElement): boolean {
  if (children.length === 0) return Object.keys(attributes).some((key) => fields.has(key));
  return children.every((child) => {
    const kind = fields.get(child.name);
    // <versions><version><version>1.0</version></version></versions>: the outer one is no text.
    const isText = kind?.is === 'named' && kind.name === 'string';
    return kind !== undefined && !(isText && child.children.length > 0);
  });
}

/** `<licenses><license><id>MIT</id></license><expression>...</expression></licenses>` */
function licensesOf(shapes: Shapes, { children }: XmlElement): unknown[] {
  return children
    .filter(({ prefix }) => prefix === '')
    .map((child) => {
      if (child.name === 'expression') return { ...child.attributes, expression: child.text };
      return { [child.name]: objectOf(shapes, 'license', child) };
    });
}

function scalarOf(name: string, { text, attributes, children }: XmlElement): unknown {
  // Where a text is due and elements stand, the check should see it.
  if (children.length > 0) return children.map((child) => child.name);
  const value = attributes.ref ?? text;
  if (name === 'boolean') return BOOLEANS.get(value) ?? value;
  return NUMBERS.has(name) && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);
const NUMBERS: ReadonlySet<string> = new Set(['number', 'ratio', 'integer', 'natural', 'positive']);

function textOnly(text: string): XmlElement {
  return { name: '', prefix: '', attributes: {}, children: [], text };
}
