// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { TAGS, type Tag, type TagPart, UNREAD_TAGS } from './tags.ts';

type Fields = Map<string, unknown>;

interface Reading {
  readonly document: Fields;
  /** The part begun last of each sort. */
  readonly current: Map<TagPart, Fields>;
  readonly problems: Problem[];
  /** Where "SPDXID:" belongs. */
  owner: Fields;
}

/** The list of the document that a part goes to. */
const LISTS: Readonly<Record<Exclude<TagPart, 'document'>, string>> = {
  package: 'packages',
  file: 'files',
  snippet: 'snippets',
  license: 'hasExtractedLicensingInfos',
  relationship: 'relationships',
  annotation: 'annotations',
};

/** An SPDX document of lines `Tag: value` as the tree that it would be in JSON. */
export function readTagValue(text: string): {
  tree: unknown;
  encoding: 'tag-value';
  problems: readonly Problem[];
} {
  const document: Fields = new Map();
  const reading: Reading = {
    document,
    current: new Map([['document', document]]),
    problems: [],
    owner: document,
  };
  for (const pair of pairsOf(text)) place(reading, pair);
  return { tree: asTree(document), encoding: 'tag-value', problems: reading.problems };
}

interface Pair {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

/** `PackageComment: <text>over several` ... `lines</text>` is one value. */
function* pairsOf(text: string): Generator<Pair> {
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at++) {
    const { tag, first } =
      /^\s*(?<tag>[A-Za-z]+):\s*(?<first>.*)$/.exec(lines[at] ?? '')?.groups ?? {};
    if (tag === undefined || first === undefined) continue;
    const line = at + 1;
    if (!first.startsWith('<text>')) {
      yield { tag, value: first.trim(), line };
      continue;
    }
    const parts = [first.slice('<text>'.length)];
    while (!parts.at(-1)?.includes('</text>') && at + 1 < lines.length)
      parts.push(lines[++at] ?? '');
    yield { tag, value: parts.join('\n').replace(/<\/text>.*$/s, ''), line };
  }
}

function place(reading: Reading, { tag, value, line }: Pair): void {
  if (tag === 'SPDXID') return void reading.owner.set('SPDXID', value);
  const known = TAGS.get(tag);
  if (known === undefined) {
    if (!UNREAD_TAGS.has(tag)) reading.problems.push(problemAt(line, `there is no tag "${tag}"`));
    return;
  }
  if (known.begins === true) begin(reading, known.part);
  const fields = reading.current.get(known.part);
  if (fields === undefined) {
    reading.problems.push(
      problemAt(line, `"${tag}" stands before the ${known.part} it belongs to`),
    );
    return;
  }
  if (!put(fields, known, value)) {
    reading.problems.push(problemAt(line, `the value of "${tag}" cannot be read: "${value}"`));
  }
}

function begin(reading: Reading, part: TagPart): void {
  if (part === 'document') return;
  const fields: Fields = new Map();
  append(reading.document, LISTS[part], fields);
  reading.current.set(part, fields);
  if (part === 'package' || part === 'file') reading.owner = fields;
}

function put(fields: Fields, { field, as }: Tag, value: string): boolean {
  if (as === 'relationship') return putAll(fields, value, RELATIONSHIP);
  if (as === 'bytes' || as === 'lines') return putRange(fields, as, value);
  const [outer = '', inner] = field.split('.');
  const target = inner === undefined ? fields : inside(fields, outer);
  const name = inner ?? outer;
  if (as === undefined) target.set(name, value);
  else if (as === 'list') append(target, name, value);
  else if (as === 'boolean') target.set(name, value.toLowerCase() === 'true');
  else return putObject(target, name, as, value);
  return true;
}

// "SnippetByteRange: 310:420"
function putRange(fields: Fields, as: 'bytes' | 'lines', value: string): boolean {
  const { start, end } = /^(?<start>\d+)\s*:\s*(?<end>\d+)$/.exec(value)?.groups ?? {};
  if (start === undefined || end === undefined) return false;
  const pointer = (at: string): Fields =>
    new Map<string, unknown>([
      ['reference', fields.get('snippetFromFile')],
      [as === 'bytes' ? 'offset' : 'lineNumber', Number(at)],
    ]);
  append(
    fields,
    'ranges',
    new Map([
      ['startPointer', pointer(start)],
      ['endPointer', pointer(end)],
    ]),
  );
  return true;
}

const RELATIONSHIP =
  /^(?<spdxElementId>\S+)\s+(?<relationshipType>[A-Za-z_]+)\s+(?<relatedSpdxElement>\S+)$/;

const OBJECTS = {
  // "SHA1: d6a770ba38583ed4bb4525bd96e50461655d2759"
  checksum: /^(?<algorithm>[A-Za-z0-9-]+):\s*(?<checksumValue>\S+)$/,
  // "PACKAGE-MANAGER purl pkg:npm/left-pad@1.3.0"
  reference: /^(?<referenceCategory>\S+)\s+(?<referenceType>\S+)\s+(?<referenceLocator>\S+)$/,
  // "d6a770ba38583ed4bb4525bd96e50461655d2758 (excludes: ./package.spdx)"
  verification: /^(?<packageVerificationCodeValue>\S+)/,
  // "DocumentRef-tool https://example.com/tool SHA1: d6a7..."
  external:
    /^(?<externalDocumentId>\S+)\s+(?<spdxDocument>\S+)\s+(?<algorithm>[A-Za-z0-9-]+):\s*(?<checksumValue>\S+)$/,
} as const;

function putObject(target: Fields, name: string, as: keyof typeof OBJECTS, value: string): boolean {
  const fields: Fields = new Map();
  if (!putAll(fields, value, OBJECTS[as])) return false;
  if (as === 'external') {
    const checksum: Fields = inside(fields, 'checksum');
    for (const key of ['algorithm', 'checksumValue']) {
      checksum.set(key, fields.get(key));
      fields.delete(key);
    }
  }
  if (as === 'verification') target.set(name, fields);
  else append(target, name, fields);
  return true;
}

function putAll(fields: Fields, value: string, pattern: RegExp): boolean {
  const groups = pattern.exec(value)?.groups;
  if (groups === undefined) return false;
  for (const [key, part] of Object.entries(groups)) fields.set(key, part);
  return true;
}

function inside(fields: Fields, name: string): Fields {
  const known = fields.get(name);
  if (known instanceof Map) return known;
  const made: Fields = new Map();
  fields.set(name, made);
  return made;
}

function append(fields: Fields, name: string, value: unknown): void {
  const known = fields.get(name);
  if (Array.isArray(known)) known.push(value);
  else fields.set(name, [value]);
}

function asTree(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asTree);
  if (!(value instanceof Map)) return value;
  return Object.fromEntries([...value].map(([key, part]) => [key, asTree(part)]));
}

function problemAt(line: number, what: string): Problem {
  return {
    code: 'sbom/bad-tag-value',
    message: `Reading the bill of materials line ${line}: ${what}.`,
    line,
  };
}
