// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { listContained, readContainedBytes } from './contained-files.ts';

/** A file that a package brings along about its licence, word for word. */
export interface InstalledText {
  /** Relative to the folder that was asked, with slashes. */
  readonly path: string;
  /** `license`: grants. `notice`: has to be handed on with it (NOTICE, COPYRIGHT, PATENTS, notices of third parties). */
  readonly role: 'license' | 'notice';
  readonly text: string;
}

export interface TextFiles {
  readonly texts: readonly InstalledText[];
  /** Paths of those that are too large or too many to be read. */
  readonly omitted: readonly string[];
}

// LICENSE, LICENCE.md, LICENSE-MIT, MIT-LICENSE.txt, UNLICENSE, COPYING.LESSER
const LICENSE = /^(?:[a-z\d+.]+[-_])*(?:(?:un)?licen[cs]es?|copying)(?:[-_. ][\w+. -]*)?$/i;
const NOTICE = /^(?:[a-z\d+.]+[-_])*(?:notices?|copyrights?|patents)(?:[-_. ][\w+. -]*)?$/i;
// ThirdPartyNotices.txt, LICENSE-3RD-PARTY: what they name is under licences of its own.
const THIRD_PARTY = /(?:third|3rd)[-_. ]?part(?:y|ies)/i;
// "license.js" is code that has to do with licences.
const PROSE = /^(?!.*\.)|\.(?:txt|md|markdown|rst|adoc|text|mit|bsd|apache2?|gpl\w*|lesser|spdx)$/i;
// LICENSE-2.0, LICENSE.APACHE-2.0, COPYING.v3
const VERSION_END = /[-._ ]v?\d+(?:\.\d+)*$/i;

// The longest licence has 0.1 MiB; notices of third parties run to some hundred KiB.
const MAX_TEXT_BYTES = 1 << 20;
const MAX_TEXTS = 24;
const MAX_DEPTH = 4;
const FOLDERS = /^licen[cs]es?(?:_files)?$/i;

/** The licence and notice files right in the folders, and in a folder `LICENSES` in them, by path. */
export async function readTextFiles(root: string, folders: readonly string[]): Promise<TextFiles> {
  const files: TextFile[] = [];
  for (const folder of folders) files.push(...(await textsIn(root, folder)));
  const texts: InstalledText[] = [];
  const omitted: string[] = [];
  for (const { file, role } of files) {
    const bytes =
      texts.length < MAX_TEXTS ? await readContainedBytes(root, file, MAX_TEXT_BYTES) : undefined;
    const text = bytes && decode(bytes);
    const name = relative(root, file);
    if (text === undefined || text.includes('\0')) omitted.push(name);
    else if (text.trim() !== '') texts.push({ path: name, role, text });
  }
  return { texts, omitted };
}

const strict = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('windows-1252');
const UTF_16 = new Map([
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]);

// Names of authors are why it matters: old files write them in Latin-1.
function decode(bytes: Buffer): string {
  const utf16 = UTF_16.get(bytes.toString('hex', 0, 2));
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  try {
    return strict.decode(bytes);
  } catch {
    return latin1.decode(bytes);
  }
}

interface TextFile {
  readonly file: string;
  readonly role: InstalledText['role'];
}

async function textsIn(root: string, folder: string): Promise<readonly TextFile[]> {
  const found: TextFile[] = [];
  for (const entry of await listContained(root, folder)) {
    const file = path.join(folder, entry.name);
    const role = roleOf(entry.name);
    if (entry.isDirectory() && FOLDERS.test(entry.name)) {
      found.push(...(await allIn(root, file, 0)));
    } else if (role !== undefined && !entry.isDirectory()) found.push({ file, role });
  }
  return found;
}

// Python's licenses/ keeps the folders that the texts had in the source: licenses/vendor/LICENSE.
async function allIn(root: string, folder: string, depth: number): Promise<readonly TextFile[]> {
  const found: TextFile[] = [];
  for (const entry of await listContained(root, folder)) {
    const file = path.join(folder, entry.name);
    if (entry.isFile() && isProse(entry.name))
      found.push({ file, role: roleOf(entry.name) ?? 'license' });
    else if (entry.isDirectory() && depth < MAX_DEPTH)
      found.push(...(await allIn(root, file, depth + 1)));
  }
  return found;
}

/** What a file is by its name; `undefined` for one that is neither licence nor notice. */
export function roleOf(name: string): InstalledText['role'] | undefined {
  if (!isProse(name)) return undefined;
  if (NOTICE.test(name) || THIRD_PARTY.test(name)) return 'notice';
  return LICENSE.test(name) ? 'license' : undefined;
}

function isProse(name: string): boolean {
  return PROSE.test(name) || VERSION_END.test(name) || name === name.toUpperCase();
}

export function relative(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join('/');
}
