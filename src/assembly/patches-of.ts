// SPDX-License-Identifier: Apache-2.0
import { type GitRepository, isProblem } from '#platform/git';

/** Which components a repository patches when it installs them, as sentences by `name@version`. */
export type Patches = ReadonlyMap<string, readonly string[]>;

// patch-package: "@scope+name+1.2.3.patch", with steps "name+1.2.3+001+why.patch"; pnpm: "@scope__name@1.2.3.patch";
// yarn: "@scope-name-npm-1.2.3-0a1b2c3d.patch"
const PATCH_PACKAGE = /^(?<name>(?:@[^+]+\+)?[^+]+)\+(?<version>\d[^+]*?)(?:\+.*)?\.patch$/;
const PNPM = /^(?<name>@?[^@]+)@(?<version>\d[^@]*)\.patch$/;
const YARN = /^(?<name>@?.+?)-npm-(?<version>\d.*)-[\da-f]{8,}\.patch$/;
const FOLDER = /(?:^|\/)(?:patches|\.yarn\/patches)\/(?<file>[^/]+\.patch)$/;

/** Reads the names of the patches that package managers apply; opens none of them. */
export async function patchesOf(
  git: Pick<GitRepository, 'listFiles'>,
  commit: string,
): Promise<Patches> {
  const found = new Map<string, string[]>();
  for await (const entry of git.listFiles(commit)) {
    const patched = isProblem(entry) ? undefined : patchedBy(entry.path);
    if (patched === undefined || isProblem(entry)) continue;
    const sentence = `Patched by ${entry.path} of the repository.`;
    found.set(patched, [...(found.get(patched) ?? []), sentence]);
  }
  return found;
}

/** `@scope/name@1.2.3` of the path of a patch; `undefined` for any other path. */
export function patchedBy(path: string): string | undefined {
  const file = FOLDER.exec(path)?.groups?.file ?? '';
  for (const form of [PATCH_PACKAGE, YARN, PNPM]) {
    const { name, version } = form.exec(file)?.groups ?? {};
    if (name !== undefined && version !== undefined) return `${scoped(name)}@${version}`;
  }
  return undefined;
}

// "@scope+name", "@scope__name", "@scope-name"
function scoped(name: string): string {
  return name.startsWith('@') ? name.replace(/\+|__|-/, '/') : name;
}
