// SPDX-License-Identifier: Apache-2.0
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Instant, Problem, Tag } from '#model';
import type { BlobContent } from './decode-blob.ts';
import { decodeBlob } from './decode-blob.ts';
import type { FoundRepository } from './find-repositories.ts';
import { GitFailure } from './git-failure.ts';
import type { GitLimits } from './git-limits.ts';
import { setLimits } from './git-limits.ts';
import { findGitProgram } from './git-program.ts';
import type { Head } from './head.ts';
import { openAtHead, readCommittedAt, readHead } from './head.ts';
import type { HistoryRequest } from './history.ts';
import { readCommitsBetween, readHistory } from './history.ts';
import { isProblem } from './is-problem.ts';
import type { LinesRequest } from './lines.ts';
import { readLines } from './lines.ts';
import type { TreeFile } from './list-files.ts';
import { listFileBatches, listFiles } from './list-files.ts';
import { requireObjectId } from './object-id.ts';
import { ObjectReader } from './object-reader.ts';
import { readRemoteUrl } from './remote-url.ts';
import type { GitSession } from './run-git.ts';
import { runGit } from './run-git.ts';
import { readTags } from './tags.ts';

export type { Head } from './head.ts';

/**
 * An opened repository, read only. Ids are full object ids of 40 or 64 hex digits. What git cannot do is thrown as a
 * GitFailure, except where a method answers with a Problem.
 */
export interface GitRepository {
  readonly path: string;
  readonly name: string;
  /** What HEAD named at opening; where that leads nowhere main, master, trunk or the only branch; `undefined` without commits. */
  head(): Promise<Head | undefined>;
  /** When the commit was made, by the committer's clock. */
  committedAt(commit: string): Promise<Instant>;
  /** Where it was cloned from, credentials removed: `origin`, else the only remote. */
  remoteUrl(): Promise<string | undefined>;
  /** Every file of the commit in git's order, links and submodules as such; Problems for what is left out. */
  listFiles(commit: string): AsyncIterable<TreeFile | Problem>;
  /** The same, many at once: for who goes through all files of large repositories. */
  listFileBatches(commit: string): AsyncIterable<readonly (TreeFile | Problem)[]>;
  /** Content of one file. A size known to be over `maxBytes` is refused without reading. */
  readBlob(
    file: { readonly blob: string; readonly size?: number | undefined },
    maxBytes: number,
  ): Promise<BlobContent | Problem>;
  /** The log, newest first, as bytes for `createLogReader` of #engines/history. */
  history(request: HistoryRequest): AsyncIterable<Uint8Array>;
  /**
   * Added and deleted lines of the commits asked for, as bytes for `createLineReader` of #engines/history; in the order
   * asked, nothing for a commit that is not there.
   */
  lines(request: LinesRequest): AsyncIterable<Uint8Array>;
  /** The tags that lead to a commit, by name. */
  tags(): Promise<readonly Tag[]>;
  /** True when `older` is `newer` or comes before it. */
  isAncestor(older: string, newer: string): Promise<boolean>;
  hasCommit(id: string): Promise<boolean>;
  /** True when the clone leaves out old history, so that "first" and "since" are not what they seem. */
  isShallow(): Promise<boolean>;
  /** Ids of the commits that lead to `newer` and not to `older`, newest first. */
  commitsBetween(newer: string, older: string): AsyncIterable<string>;
  /** Ends every git still running; calls under way fail with `git/closed`. */
  close(): Promise<void>;
}

/** Opens a found repository; throws a GitFailure when git does not take it for one. Close it when done. */
export async function openRepository(
  found: FoundRepository,
  limits: GitLimits = {},
): Promise<GitRepository> {
  await requireFolder(found);
  const closing = new AbortController();
  const session: GitSession = {
    program: await findGitProgram(),
    gitDir: found.kind === 'bare' ? found.path : path.join(found.path, '.git'),
    path: found.path,
    limits: setLimits(limits),
    closed: closing.signal,
  };
  const head = await openAtHead(session);
  const objects = new ObjectReader(session);
  return {
    path: found.path,
    name: found.name,
    head: () => readHead(session, head),
    committedAt: (commit) => readCommittedAt(objects, commit),
    remoteUrl: () => readRemoteUrl(session),
    listFiles: (commit) => listFiles(session, commit),
    listFileBatches: (commit) => listFileBatches(session, commit),
    readBlob: (file, maxBytes) => readBlob(session, objects, file, maxBytes),
    history: (request) => readHistory(session, request),
    lines: (request) => readLines(session, request),
    tags: () => readTags(session, objects),
    isAncestor: (older, newer) => isAncestor(session, older, newer),
    hasCommit: (id) => hasCommit(session, id),
    isShallow: () => isShallow(session),
    commitsBetween: (newer, older) => readCommitsBetween(session, newer, older),
    close: async () => {
      closing.abort();
      await objects.close();
    },
  };
}

async function requireFolder({ path: folder }: FoundRepository): Promise<void> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  if (isThere) return;
  throw new GitFailure({
    code: 'git/no-such-folder',
    message: `Opening ${folder}: there is no such folder any more; what was read of it before is kept`,
    path: folder,
  });
}

async function readBlob(
  session: GitSession,
  objects: ObjectReader,
  file: { readonly blob: string; readonly size?: number | undefined },
  maxBytes: number,
): Promise<BlobContent | Problem> {
  const reading = `Reading object ${file.blob} of ${session.path}`;
  if (file.size !== undefined && file.size > maxBytes) {
    const message = `${reading}: it has ${file.size} bytes, more than ${maxBytes}`;
    return { code: 'git/too-large', message, path: session.path };
  }
  const object = await objects.read(file.blob, maxBytes);
  if (isProblem(object)) return object;
  if (object.type === 'blob') return decodeBlob(object.bytes);
  const message = `${reading}: expected a file's content, found a ${object.type}`;
  return { code: 'git/not-a-blob', message, path: session.path };
}

async function isAncestor(session: GitSession, older: string, newer: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', requireObjectId(older), requireObjectId(newer)];
  const { code } = await runGit(session, { task: 'Comparing commits', args }, [0, 1]);
  return code === 0;
}

async function hasCommit(session: GitSession, id: string): Promise<boolean> {
  const args = ['cat-file', '-t', requireObjectId(id)];
  const { code, text } = await runGit(session, { task: 'Looking for a commit', args }, [0, 1, 128]);
  return code === 0 && text.trim() === 'commit';
}

async function isShallow(session: GitSession): Promise<boolean> {
  const args = ['rev-parse', '--is-shallow-repository'];
  const { text } = await runGit(session, { task: 'Looking at the depth', args });
  return text.trim() === 'true';
}
