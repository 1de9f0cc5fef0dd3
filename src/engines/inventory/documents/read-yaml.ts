// SPDX-License-Identifier: Apache-2.0
import {
  type DocumentMap,
  type DocumentValue,
  type Fault,
  FaultError,
  isMap,
  MAX_DEPTH,
  type Member,
  type Parsed,
} from './document.ts';
import { readYamlInFull, UnsupportedYaml } from './read-yaml-in-full.ts';
import { commentCut, readQuoted } from './yaml-flow.ts';
import { cutKey, indentOf, isBetweenDocuments, isBlank, isItem, linesOf } from './yaml-line.ts';
import { cutMarks, isMark, type Marks } from './yaml-marks.ts';
import { type Cursor, lineAt, readScalar, toContent, unexpected } from './yaml-scalars.ts';

/** All documents of the file whose top is a mapping, in order. An empty file has none. */
export type ParsedYaml = { readonly roots: readonly DocumentMap[] } | { readonly fault: Fault };

/**
 * YAML as programs and people write it: blocks, texts, flow collections, anchors and aliases. All scalars are text, and a
 * tag says nothing. What goes beyond (anchors of keys, a text in a flow collection that goes on below) is left to a general
 * parser, which is slower and knows lines only roughly.
 */
export function readYaml(text: string): ParsedYaml {
  const cursor: Cursor = { lines: linesOf(text), at: 0, depth: 0, anchors: new Map() };
  try {
    return { roots: readDocuments(cursor) };
  } catch (error) {
    if (error instanceof UnsupportedYaml) return readYamlInFull(text);
    if (error instanceof FaultError) return { fault: error.fault };
    throw error;
  }
}

/** The first document of the file; an empty mapping where it has none. */
export function readYamlRoot(text: string): Parsed {
  const parsed = readYaml(text);
  return 'fault' in parsed ? parsed : { root: parsed.roots[0] ?? new Map<string, Member>() };
}

function readDocuments(cursor: Cursor): DocumentMap[] {
  const roots: DocumentMap[] = [];
  for (toContent(cursor); cursor.at < cursor.lines.length; toContent(cursor)) {
    if (isBetweenDocuments(lineAt(cursor))) {
      cursor.at++;
      continue;
    }
    const start = cursor.at;
    const root = readBlock(cursor, 0);
    if (!isMap(root)) throw unexpected({ ...cursor, at: start }, 'a mapping');
    if (cursor.at < cursor.lines.length && !isBetweenDocuments(lineAt(cursor))) {
      throw unexpected(cursor, 'a key at the left margin');
    }
    roots.push(root);
  }
  return roots;
}

function readBlock(cursor: Cursor, minimum: number): DocumentValue {
  const line = lineAt(cursor);
  const indent = indentOf(line);
  if (cursor.at >= cursor.lines.length || indent < minimum || isBetweenDocuments(line)) {
    return undefined;
  }
  if (++cursor.depth > MAX_DEPTH) throw unexpected(cursor, `nesting of at most ${MAX_DEPTH}`);
  const isMarked = isMark(line[indent]);
  const value = isMarked ? readMarked(cursor, indent, minimum) : readBlockAt(cursor, indent);
  cursor.depth--;
  return value;
}

function readBlockAt(cursor: Cursor, indent: number): DocumentValue {
  const line = lineAt(cursor);
  if (isItem(line, indent)) return readSequence(cursor, indent);
  if (line.startsWith('? ', indent) || cutKey(line, indent) !== undefined) {
    return readMapping(cursor, indent);
  }
  cursor.at++;
  return readScalar(cursor, line.slice(indent), Math.max(indent - 1, 0));
}

/** A block behind "&anchor", "!tag" or both, or "*alias" alone: an item of a list, or the top. */
function readMarked(cursor: Cursor, indent: number, minimum: number): DocumentValue {
  const marks = cutMarks(lineAt(cursor).slice(indent));
  // "- &a key: x": the anchor would be that of the key.
  if (cutKey(marks.rest, 0) !== undefined || isItem(marks.rest, 0)) throw new UnsupportedYaml();
  cursor.at++;
  return remembered(cursor, marks, () => {
    if (marks.rest !== '') return readScalar(cursor, marks.rest, Math.max(indent - 1, 0));
    toContent(cursor);
    return readBlock(cursor, minimum);
  });
}

/** The value of an alias, or what is read, kept under its anchor. */
function remembered(cursor: Cursor, marks: Marks, read: () => DocumentValue): DocumentValue {
  if (marks.alias !== undefined) {
    if (!cursor.anchors.has(marks.alias)) throw new UnsupportedYaml();
    return cursor.anchors.get(marks.alias);
  }
  const value = read();
  if (marks.anchor !== undefined) cursor.anchors.set(marks.anchor, value);
  return value;
}

function readSequence(cursor: Cursor, indent: number): DocumentValue {
  const list: Member[] = [];
  while (indentOf(lineAt(cursor)) === indent && isItem(lineAt(cursor), indent)) {
    const line = cursor.at + 1;
    openItem(cursor, indent);
    list.push({ line, value: readBlock(cursor, indent + 1) });
    toContent(cursor);
  }
  return list;
}

const MAX_ITEM_LINE = 100_000;

/** "- name: x" is read as if it were "  name: x", "-" alone as the block below it. */
function openItem(cursor: Cursor, indent: number): void {
  const rest = lineAt(cursor).slice(indent + 1);
  if (isBlank(rest)) {
    cursor.at++;
    toContent(cursor);
  } else {
    // "- - - -": each item writes the line anew, so a line without end would cost its square.
    if (rest.length > MAX_ITEM_LINE) throw new UnsupportedYaml();
    cursor.lines[cursor.at] = `${' '.repeat(indent + 1)}${rest}`;
  }
}

function readMapping(cursor: Cursor, indent: number): DocumentValue {
  const map = new Map<string, Member>();
  while (cursor.at < cursor.lines.length && indentOf(lineAt(cursor)) === indent) {
    if (isItem(lineAt(cursor), indent) || isBetweenDocuments(lineAt(cursor))) break;
    const line = cursor.at + 1;
    const entry = openEntry(cursor, indent);
    cursor.at++;
    map.set(entry.key, { line, value: readEntryValue(cursor, entry.rest, indent) });
    toContent(cursor);
  }
  if (cursor.at < cursor.lines.length && indentOf(lineAt(cursor)) > indent) {
    throw unexpected(cursor, 'a key');
  }
  return map;
}

function openEntry(cursor: Cursor, indent: number): { key: string; rest: string } {
  const line = lineAt(cursor);
  if (line.startsWith('? ', indent)) return openLongEntry(cursor, indent);
  const entry = cutKey(line, indent);
  if (entry === undefined) throw unexpected(cursor, 'a key and a colon');
  return entry;
}

/** A key of more than 1024 characters stands on a line of its own, "? key", and its value below, ": value". */
function openLongEntry(cursor: Cursor, indent: number): { key: string; rest: string } {
  const text = commentCut(lineAt(cursor).slice(indent + 2)).trim();
  const key = /^["']/.test(text) ? readQuoted(text)?.text : text;
  cursor.at++;
  toContent(cursor);
  if (key === undefined || !lineAt(cursor).startsWith(': ', indent)) throw new UnsupportedYaml();
  cursor.lines[cursor.at] = `${' '.repeat(indent + 2)}${lineAt(cursor).slice(indent + 2)}`;
  // The value is a block of its own, opened on the same line as the colon.
  cursor.at--;
  return { key, rest: '' };
}

function readEntryValue(cursor: Cursor, rest: string, indent: number): DocumentValue {
  const text = rest.trim();
  if (isMark(text[0])) {
    const marks = cutMarks(text);
    return remembered(cursor, marks, () => readEntryValue(cursor, marks.rest, indent));
  }
  if (text !== '' && !text.startsWith('#')) return readScalar(cursor, text, indent);
  toContent(cursor);
  // A sequence may stand as far left as the key it belongs to.
  const isList = indentOf(lineAt(cursor)) === indent && isItem(lineAt(cursor), indent);
  return readBlock(cursor, isList ? indent : indent + 1);
}
