// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';

/** Git could not do what we asked; `problem` says it as a value, for whoever collects problems. */
export class GitFailure extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.message);
    this.name = 'GitFailure';
    this.problem = problem;
  }
}

// First match counts. Git has no stable error codes; these words have stood since 2.30 and LC_ALL=C keeps them English.
const MEANINGS: readonly (readonly [RegExp, string])[] = [
  [/not a git repository|invalid gitfile format/i, 'git/not-a-repository'],
  [/dubious ownership/i, 'git/not-ours'],
  [/repository extension|expected git repo version|unknown object format/i, 'git/unsupported'],
  [/bad (?:\w+ )?config|bad boolean|bad numeric|invalid value for/i, 'git/bad-configuration'],
  [
    /corrupt|inflate|hash mismatch|garbage at end|bad pack|packfile|pack (?:has|is)|index file|bad tree|too-short|malformed/i,
    'git/corrupt',
  ],
  [
    /bad object|bad revision|unknown revision|not a valid|missing|could not (?:get|read|parse)|unable to (?:read|find)|not a tree/i,
    'git/missing-object',
  ],
  [/permission denied/i, 'git/not-readable'],
];

/** What git's complaint means: `task` is what we were doing, to what ("Listing the files of /srv/app.git"). */
export function meaningOf(task: string, stderr: string, path: string): Problem {
  const said = complaintOf(stderr);
  const code = MEANINGS.find(([words]) => words.test(stderr))?.[1] ?? 'git/failed';
  return { code, message: `${task}: ${said === '' ? 'git ended without a word' : said}`, path };
}

function complaintOf(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map(printable)
    .filter((line) => line !== '');
  const line = lines.find((text) => text.startsWith('fatal:')) ?? lines[0] ?? '';
  return line.replace(/^(?:fatal|error): /, '').slice(0, 300);
}

// A file name in a complaint may hold escape sequences meant for somebody's terminal.
function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ').trim();
}
