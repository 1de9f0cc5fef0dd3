// SPDX-License-Identifier: Apache-2.0
import { requireObjectId } from './object-id.ts';
import type { GitSession } from './run-git.ts';
import { streamGit } from './run-git.ts';
import { splitRecords } from './split-records.ts';

/** Which commits to read. */
export interface HistoryRequest {
  /** This commit and all before it. */
  readonly include: string;
  /** Without these and all before them: what is known already. The repository must have them. */
  readonly exclude?: readonly string[] | undefined;
  /** Where nobody asks for more than who wrote what when: finding the paths is most of git's work. The rest is empty. */
  readonly only?: 'authors' | undefined;
  readonly signal?: AbortSignal | undefined;
}

// NUL in front of each; git ends the last with a NUL of its own. #engines/history reads exactly this.
const HEADER = ['%H', '%P', '%an', '%ae', '%at', '%cn', '%ce', '%ct', '%s'];
const AUTHORS = ['%H', '%P', '%an', '%ae', '%at', '', '', '%ct', ''];

// Every choice that configuration could make is made here, in the words that git 2.30 knows.
const LOG = [
  'log',
  '-z',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--no-relative',
  '-O/dev/null',
  '--no-mailmap',
  '--no-show-signature',
  '--no-notes',
  '--no-color',
  '--no-decorate',
  '--ignore-submodules=none',
  '--encoding=UTF-8',
  '--stdin',
];

/**
 * The log as it streams out of git, for `createLogReader` of #engines/history: every commit with the paths it touches,
 * newest first. Touched paths of merges are not looked for, and lines are not counted.
 */
export function readHistory(
  session: GitSession,
  request: HistoryRequest,
): AsyncGenerator<Uint8Array> {
  const known = (request.exclude ?? []).map((id) => `^${requireObjectId(id)}`);
  const input = [requireObjectId(request.include), ...known, ''].join('\n');
  return streamGit(session, {
    task: 'Reading the history',
    args:
      request.only === 'authors'
        ? [...LOG, formatOf(AUTHORS)]
        : [...LOG, formatOf(HEADER), '--name-only'],
    input,
    signal: request.signal,
  });
}

function formatOf(fields: readonly string[]): string {
  return `--format=tformat:${fields.map((field) => `%x00${field}`).join('')}`;
}

const LINE_FEED = 10;

/** Ids of the commits that lead to `newer` and not to `older`, newest first. */
export async function* readCommitsBetween(
  session: GitSession,
  newer: string,
  older: string,
): AsyncGenerator<string> {
  const args = ['rev-list', requireObjectId(newer), `^${requireObjectId(older)}`];
  yield* splitRecords(streamGit(session, { task: 'Listing commits', args }), LINE_FEED);
}
