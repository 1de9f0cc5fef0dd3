// SPDX-License-Identifier: Apache-2.0
import { contentUuid } from '../content-uuid.ts';
import { joinedText } from '../list-text.ts';
import { attributeText, elementText, itemText } from './xml-text.ts';

/** What a document holds besides its head; the two long lists are walked once. */
export interface CycloneDxBody extends Readonly<Record<string, unknown>> {
  readonly components: Iterable<object>;
  readonly dependencies: Iterable<object>;
}

interface Head {
  readonly specVersion: string;
  readonly version: number;
  /** The serial number, with a UUID made from the content where the bill has none. */
  readonly serialOf: (uuid: () => string) => string;
}

/** CycloneDX in XML. What XML cannot hold (control characters) is written as U+FFFD. */
export function xmlDocument(body: CycloneDxBody, { specVersion, version, serialOf }: Head): string {
  const content = Object.entries(body)
    .map(([name, value]) => partText(name, value))
    .join('');
  const attributes = [
    attributeText('xmlns', `http://cyclonedx.org/schema/bom/${specVersion}`),
    attributeText(
      'serialNumber',
      serialOf(() => contentUuid(content)),
    ),
    attributeText('version', String(version)),
  ].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<bom${attributes}>${content}\n</bom>\n`;
}

const INDENT = '\n  ';

function partText(name: string, value: unknown): string {
  const item = LONG_LISTS.get(name);
  if (item === undefined || !isIterable(value)) return elementText(name, value, INDENT);
  return `${INDENT}<${name}>${joinedText(itemsText(item, value))}${INDENT}</${name}>`;
}

const LONG_LISTS: ReadonlyMap<string, string> = new Map([
  ['components', 'component'],
  ['dependencies', 'dependency'],
]);

function* itemsText(name: string, items: Iterable<unknown>): Iterable<string> {
  for (const item of items) yield itemText(name, item, `${INDENT}  `);
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
