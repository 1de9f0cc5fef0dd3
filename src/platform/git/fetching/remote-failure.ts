// SPDX-License-Identifier: Apache-2.0
import { GitFailure, meaningOf } from '../git-failure.ts';

// First match counts. Words of git and of curl, kept English by LC_ALL=C.
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/no space left on device/i, 'git/no-space'],
  [/could not resolve host/i, 'git/no-such-host'],
  [/unable to update url base from redirection|returned error: 30\d/i, 'git/redirected'],
  [
    /could not read (?:username|password)|authentication failed|access denied|returned error: (?:401|403|407)/i,
    'git/access-denied',
  ],
  [
    /repository .*not found|returned error: (?:404|410)|is this a git repository|project you were looking for could not be found/i,
    'git/no-such-remote',
  ],
  [/certificate|ssl_|ssl:|ssl routines|\btls\b|gnutls/i, 'git/bad-certificate'],
  [
    /timed? ?out|failed to connect|couldn't connect|connection (?:refused|reset|was)|early eof|rpc failed|hung up|too slow|recv failure|returned error: (?:429|5\d\d)|network is unreachable/i,
    'git/unreachable',
  ],
];

/** What went wrong while `task` ("Fetching https://example.com/lamp"), as far as git's complaint tells. */
export function remoteFailure(task: string, complaint: string, path: string): GitFailure {
  const known = MEANINGS.find(([words]) => words.test(complaint))?.[1];
  const problem = meaningOf(task, complaint, path);
  return new GitFailure(known === undefined ? problem : { ...problem, code: known });
}
