// SPDX-License-Identifier: Apache-2.0
import type { GitProgram } from './git-program.ts';

/** What to hand to spawn(). */
export interface GitInvocation {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
}

// The repository's own configuration cannot be switched off, so everything in it that names a program is overruled
// here. What stays is never reached, because only reading commands are used on what strangers made: cat-file, ls-tree,
// rev-list, log, for-each-ref, rev-parse, merge-base, symbolic-ref, config --get. No command here looks at an index or
// working tree. Only repositories that we made ourselves are written to (fetching/).
const OVERRULED: readonly string[] = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.useReplaceRefs=false',
  'core.attributesFile=/dev/null',
  'core.alternateRefsCommand=false',
  'core.pager=cat',
  'core.askPass=false',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'log.showSignature=false',
  'log.showRoot=true',
  'log.follow=false',
  'protocol.allow=never',
  'submodule.recurse=false',
  'gc.auto=0',
];

/**
 * The one place where a call of git is put together: `args` on the repository whose git folder (or `.git` file) is
 * `gitDir`, absolute.
 *
 * Naming the git folder switches discovery off: git neither climbs to a repository above nor asks who owns this one.
 */
export function gitInvocation(
  program: GitProgram,
  gitDir: string,
  args: readonly string[],
): GitInvocation {
  const overruled = [...OVERRULED, `safe.directory=${gitDir}`].flatMap((setting) => [
    '-c',
    setting,
  ]);
  return {
    program: program.path,
    args: ['--no-pager', '--literal-pathspecs', `--git-dir=${gitDir}`, ...overruled, ...args],
    env: scrubbedEnvironment(program),
    cwd: program.emptyPlace,
  };
}

// Nothing is inherited: a GIT_* variable of ours could redirect git as well as one of a repository.
function scrubbedEnvironment({ searchPath, emptyPlace }: GitProgram): Record<string, string> {
  return {
    PATH: searchPath,
    LC_ALL: 'C',
    HOME: emptyPlace,
    XDG_CONFIG_HOME: emptyPlace,
    // Without it core.worktree of the repository would name a folder that git changes into.
    GIT_WORK_TREE: emptyPlace,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_GRAFT_FILE: '/dev/null',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_PAGER: 'cat',
    // Log and rev-list flush after every commit otherwise, a write and a wake-up for a few hundred bytes.
    GIT_FLUSH: '0',
    // For the GNU C library, others do not know them: files are compared in memory that is used again, not asked of the
    // system anew for each, which is a twentieth of the time of counting lines, a third with two gits side by side.
    MALLOC_MMAP_THRESHOLD_: '1073741824',
    MALLOC_TRIM_THRESHOLD_: '1073741824',
    MALLOC_TOP_PAD_: '16777216',
    // A partial clone fetches what it misses. Older gits know no GIT_NO_LAZY_FETCH, and a repository may say
    // "protocol.ssh.allow = always", which beats protocol.allow; a list of allowed protocols beats both.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_SSH_COMMAND: 'false',
    GIT_PROXY_COMMAND: 'false',
    GIT_ASKPASS: 'false',
  };
}
