// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';
import { vcsUrl } from '../../addresses.ts';

/** `@types/node` has the namespace `@types`; the version may come with a commit it was taken from. */
export function npmPurl(name: string, version?: string, repository?: string): Purl {
  const slash = name.startsWith('@') ? name.indexOf('/') : -1;
  return {
    type: 'npm',
    namespace: slash === -1 ? undefined : name.slice(0, slash),
    name: name.slice(slash + 1),
    version,
    qualifiers: repository === undefined ? undefined : { vcs_url: repository },
  };
}

/** "npm:string-width@4.2.0" is string-width under another name; `undefined` where the text is no such alias. */
export function aliasOf(
  specifier: string,
): { name: string; version: string | undefined } | undefined {
  if (!specifier.startsWith('npm:')) return undefined;
  const text = specifier.slice(4);
  const at = text.lastIndexOf('@');
  if (at <= 0) return { name: text, version: undefined };
  return { name: text.slice(0, at), version: text.slice(at + 1) };
}

/**
 * The repository and commit of an address that does not lead to a registry: "git+ssh://git@host/a/b.git#c0ffee",
 * "https://codeload.github.com/a/b/tar.gz/c0ffee". `undefined` for tarballs of a registry.
 */
export function repositoryOf(resolved: string): string | undefined {
  const archive = /^https:\/\/codeload\.github\.com\/([^/]+\/[^/]+)\/tar\.gz\/([^/?#]+)/.exec(
    resolved,
  );
  if (archive !== null) return vcsUrl(`https://github.com/${archive[1]}.git`, archive[2]);
  const gitlab = /^(https:\/\/[^?#]+)\/repository\/archive\.tar\.[a-z\d]+\?ref=([\da-f]+)$/.exec(
    resolved,
  );
  if (gitlab !== null) return vcsUrl(`${gitlab[1]}.git`, gitlab[2]);
  const isGit = /^(git[+:]|ssh:)/.test(resolved) || /^https?:[^#]*#[\da-f]{40}$/.test(resolved);
  if (!isGit || resolved.includes('.tgz')) return undefined;
  return vcsUrl(resolved, /#([\da-f]{7,40})$/.exec(resolved)?.[1]);
}

/** Whether a specifier asks for something in the repository itself, not for a package from elsewhere. */
export function isLocal(specifier: string): boolean {
  return /^(file|link|portal|workspace|patch):|^\.{0,2}\//.test(specifier);
}
