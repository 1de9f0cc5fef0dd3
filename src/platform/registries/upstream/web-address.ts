// SPDX-License-Identifier: Apache-2.0

const LONGEST = 500;
// "github:ada/lamp": the shorthands of npm.
const SHORTHANDS: Readonly<Record<string, string>> = {
  github: 'https://github.com/',
  gitlab: 'https://gitlab.com/',
  bitbucket: 'https://bitbucket.org/',
};

/** The text as an address that a browser opens; `undefined` for anything else, scripts and files among it. */
export function webAddress(text: string | undefined | null): string | undefined {
  const trimmed = text?.trim() ?? '';
  if (trimmed.length > LONGEST || !/^https?:\/\//i.test(trimmed) || !URL.canParse(trimmed))
    return undefined;
  const url = new URL(trimmed);
  url.username = '';
  url.password = '';
  return url.href;
}

/**
 * Where a source is kept, as people write it, as an address that a browser opens: "git+https://host/a/b.git",
 * "git@host:a/b.git", "scm:git:git://host/a/b.git", "github:a/b", "a/b".
 */
export function repositoryAddress(text: string | undefined | null): string | undefined {
  const bare = (text?.trim() ?? '').replace(/^(?:scm:)?(?:git|svn|hg)?[:+](?=\w+[:@])/, '');
  const [, host, path] = /^(?:\w+@)([\w.-]+):(?!\d+\/)(.+)$/.exec(bare) ?? [];
  const [, short = 'github', rest] = /^(?:(\w+):)?([\w.-]+\/[\w.-]+)$/.exec(bare) ?? [];
  if (host !== undefined) return webAddress(withoutGit(`https://${host}/${path}`));
  if (rest !== undefined && short in SHORTHANDS)
    return webAddress(withoutGit(`${SHORTHANDS[short]}${rest}`));
  return webAddress(withoutGit(bare.replace(/^(?:git|ssh|git\+ssh):\/\/(?:\w+@)?/, 'https://')));
}

// "https://host/a/b.git#main"
function withoutGit(address: string): string {
  return address.replace(/#.*$/, '').replace(/(?:\.git)?\/?$/, '');
}
