// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { requireObjectId } from './object-id.ts';
import type { GitSession } from './run-git.ts';
import { streamGit } from './run-git.ts';
import { splitRecords } from './split-records.ts';

export type FileMode = 'file' | 'executable' | 'link' | 'submodule';

/** One entry of a commit's tree. */
export interface TreeFile {
  /** Slashes between folders. From a stranger: never join it to a folder on disk. */
  readonly path: string;
  /** Object id of the content; of a link its target, of a submodule the commit it stands at. */
  readonly blob: string;
  /** Bytes; 0 for a submodule. */
  readonly size: number;
  readonly mode: FileMode;
}

// "100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d      13", before a tab and the path.
const ENTRY = /^(\d{6}) \w+ ([0-9a-f]{40,64}) +(\d+|-|BAD)$/;
const MODES: Readonly<Record<string, FileMode>> = {
  '100755': 'executable',
  '120000': 'link',
  '160000': 'submodule',
};

/** Every file of the commit in git's order; Problems for what is left out. */
export async function* listFiles(
  session: GitSession,
  commit: string,
): AsyncGenerator<TreeFile | Problem> {
  const args = ['ls-tree', '-r', '-z', '-l', '--full-tree', requireObjectId(commit)];
  const task = 'Listing the files';
  let count = 0;
  for await (const record of splitRecords(streamGit(session, { task, args }))) {
    count += 1;
    if (count > session.limits.maxFiles) {
      const found = `there are more than ${session.limits.maxFiles}; the rest is left out`;
      yield problem(session, 'git/too-many-files', found);
      return;
    }
    yield readEntry(session, record);
  }
}

function readEntry(session: GitSession, record: string): TreeFile | Problem {
  const tab = record.indexOf('\t');
  const path = record.slice(tab + 1);
  const [, mode = '', id, size] = ENTRY.exec(record.slice(0, Math.max(tab, 0))) ?? [];
  if (id === undefined || size === undefined || path === '') {
    return problem(session, 'git/bad-tree-entry', `cannot read ${shown(record)}`);
  }
  if (path.length > session.limits.maxPathLength) {
    return problem(session, 'git/path-too-long', `${shown(path)} has ${path.length} characters`);
  }
  if (isUnsafe(path)) {
    return problem(session, 'git/unsafe-path', `${shown(path)} would lead out of the repository`);
  }
  const bytes = Number(size);
  return { path, blob: id, size: Number.isNaN(bytes) ? 0 : bytes, mode: MODES[mode] ?? 'file' };
}

// git refuses to check such trees out, but lists them.
function isUnsafe(path: string): boolean {
  // Asked of every file, and hardly any has such a part.
  if (path.startsWith('/')) return true;
  if (!path.startsWith('.') && !path.includes('/.')) return false;
  return path.split('/').some((part) => part === '..' || part === '.');
}

function shown(text: string): string {
  return JSON.stringify(text.slice(0, 100));
}

function problem(session: GitSession, code: string, found: string): Problem {
  const message = `Listing the files of ${session.path}: ${found}`;
  return { code, message, path: session.path };
}
