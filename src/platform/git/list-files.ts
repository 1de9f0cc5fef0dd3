// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { requireObjectId } from './object-id.ts';
import type { GitSession } from './run-git.ts';
import { streamGit } from './run-git.ts';
import { splitBatches } from './split-records.ts';

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
  for await (const batch of listFileBatches(session, commit)) yield* batch;
}

/** The same, as many at once as git tells at once. */
export async function* listFileBatches(
  session: GitSession,
  commit: string,
): AsyncGenerator<readonly (TreeFile | Problem)[]> {
  const args = ['ls-tree', '-r', '-z', '-l', '--full-tree', requireObjectId(commit)];
  const task = 'Listing the files';
  let room = session.limits.maxFiles;
  for await (const records of splitBatches(streamGit(session, { task, args }))) {
    const entries = records.slice(0, room).map((record) => readEntry(session, record));
    if (records.length > room) {
      const found = `there are more than ${session.limits.maxFiles}; the rest is left out`;
      yield [...entries, problem(session, 'git/too-many-files', found)];
      return;
    }
    room -= records.length;
    yield entries;
  }
}

const SPACE = 32;
// "100644 " and "120000 ": the mode has six digits.
const KIND_AT = 7;

/** "100644 blob 8ab686eafeb1f44702738c8b0f24f2567c36da6d      13", before a tab and the path. */
function readEntry(session: GitSession, record: string): TreeFile | Problem {
  const tab = record.indexOf('\t');
  const path = record.slice(tab + 1);
  const idAt = record.indexOf(' ', KIND_AT) + 1;
  const idEnd = record.indexOf(' ', idAt);
  if (tab === -1 || idAt === 0 || idEnd === -1 || idEnd > tab || path === '') {
    return problem(session, 'git/bad-tree-entry', `cannot read ${shown(record)}`);
  }
  if (path.length > session.limits.maxPathLength) {
    return problem(session, 'git/path-too-long', `${shown(path)} has ${path.length} characters`);
  }
  if (isUnsafe(path)) {
    return problem(session, 'git/unsafe-path', `${shown(path)} would lead out of the repository`);
  }
  let sizeAt = idEnd;
  while (record.charCodeAt(sizeAt) === SPACE) sizeAt++;
  // "-" of a submodule, "BAD" of an object that is not there.
  const bytes = Number(record.slice(sizeAt, tab));
  return {
    path,
    blob: record.slice(idAt, idEnd),
    size: Number.isNaN(bytes) ? 0 : bytes,
    mode: MODES[record.slice(0, KIND_AT - 1)] ?? 'file',
  };
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
