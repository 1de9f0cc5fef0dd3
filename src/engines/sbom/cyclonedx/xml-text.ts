// SPDX-License-Identifier: Apache-2.0

/** An object of a CycloneDX document as its JSON has it, fields in the order of the XML schema. */
type Fields = Readonly<Record<string, unknown>>;

/** Fields that XML has as attributes. */
const ATTRIBUTES: ReadonlyMap<string, readonly string[]> = new Map([
  ['component', ['type', 'bom-ref']],
  ['license', ['acknowledgement']],
  ['expression', ['acknowledgement']],
  ['hash', ['alg']],
  ['reference', ['type']],
  ['property', ['name']],
  ['dependency', ['ref']],
]);

/** Fields that XML has as the text of the element itself. */
const OWN_TEXT: ReadonlyMap<string, string> = new Map([
  ['expression', 'expression'],
  ['hash', 'content'],
  ['property', 'value'],
  ['text', 'content'],
]);

/** What the items of a list are called. */
const ITEMS: ReadonlyMap<string, string> = new Map([
  ['authors', 'author'],
  ['components', 'component'],
  ['compositions', 'composition'],
  ['dependencies', 'dependency'],
  ['externalReferences', 'reference'],
  ['hashes', 'hash'],
  ['lifecycles', 'lifecycle'],
  ['occurrences', 'occurrence'],
  ['properties', 'property'],
  ['tools', 'tool'],
]);

/** Lists without an element around them: `<url>a</url><url>b</url>`. */
const BARE_LISTS: ReadonlyMap<string, string> = new Map([
  ['url', 'url'],
  ['contact', 'contact'],
  ['dependsOn', 'dependency'],
]);

/** The element that a field of a document is in XML, behind `indent`: a line end and blanks. */
export function elementText(name: string, value: unknown, indent: string): string {
  if (Array.isArray(value)) return listText(name, value, indent);
  if (isFields(value)) return objectText(name, value, indent);
  const text = escapedText(String(value));
  return `${indent}<${name}>${text}</${name}>`;
}

function listText(name: string, items: readonly unknown[], indent: string): string {
  const bare = BARE_LISTS.get(name);
  if (bare !== undefined) return items.map((item) => itemText(bare, item, indent)).join('');
  const deeper = `${indent}  `;
  const item = ITEMS.get(name) ?? name;
  const inside = items.map((one) => itemText(item, one, deeper)).join('');
  return `${indent}<${name}>${inside}${indent}</${name}>`;
}

/** One item of a list: that of `licenses` says itself what it is, that of `dependencies` may be a reference alone. */
export function itemText(name: string, item: unknown, indent: string): string {
  if (name === 'dependency' && typeof item === 'string')
    return objectText(name, { ref: item }, indent);
  if (name !== 'licenses' || !isFields(item)) return elementText(name, item, indent);
  return isFields(item.license)
    ? objectText('license', item.license, indent)
    : objectText('expression', item, indent);
}

function objectText(name: string, fields: Fields, indent: string): string {
  const attributes = ATTRIBUTES.get(name) ?? [];
  const own = OWN_TEXT.get(name);
  let head = `${indent}<${name}`;
  let inside = '';
  for (const [key, value] of Object.entries(fields)) {
    if (attributes.includes(key)) head += attributeText(key, String(value));
    else if (key === own) inside += escapedText(String(value));
    else inside += elementText(key, value, `${indent}  `);
  }
  if (inside === '') return `${head}/>`;
  return `${head}>${inside}${own === undefined ? indent : ''}</${name}>`;
}

export function attributeText(name: string, value: string): string {
  // In an attribute, a bare line end would be read as a blank.
  const text = PLAIN.test(value) ? value : escapedText(value).replace(/[\t\n]/g, referenceTo);
  return ` ${name}="${text}"`;
}

const PLAIN = /^[\w\x20!#$%'()*+,\-./:;=?@[\\\]^`{|}~]*$/;
// The second half has no place in an XML document, not even escaped.
const UNFIT = /[&<>"\r]|[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', '&#13;'],
]);

function escapedText(value: string): string {
  return PLAIN.test(value) ? value : value.replace(UNFIT, (sign) => ENTITIES.get(sign) ?? '\ufffd');
}

function referenceTo(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
