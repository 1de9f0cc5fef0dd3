// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { type GitRepository, isProblem, type TreeFile } from '#platform/git';

// Nobody writes a licence into these; telling it by the name saves unpacking them.
const BINARY_NAME =
  /\.(?:png|jpe?g|gif|ico|icns|bmp|tiff?|webp|avif|psd|pdf|woff2?|ttf|otf|eot|zip|gz|tgz|bz2|xz|zst|7z|rar|jar|war|class|o|a|so|dll|dylib|exe|wasm|pyc|mp[34]|ogg|wav|flac|mov|avi|webm|mkv|sqlite|db|pack|bin|dat|keystore|jks|p12|der|gpg)$/i;
// An index entry of PostgreSQL holds 2,704 bytes; 800 characters, at 3 bytes, leave room.
const MAX_PATH_LENGTH = 800;

/** The files of a commit; links and submodules are left out. */
export interface ChosenSources {
  readonly files: readonly TreeFile[];
  readonly problems: readonly Problem[];
}

/** Goes through all paths once; opens nothing. */
export async function chooseSources(
  tree: Pick<GitRepository, 'listFiles'>,
  commit: string,
  signal: AbortSignal | undefined,
): Promise<ChosenSources> {
  const files: TreeFile[] = [];
  const problems: Problem[] = [];
  for await (const entry of tree.listFiles(commit)) {
    signal?.throwIfAborted();
    if (isProblem(entry)) problems.push(entry);
    else if (entry.mode === 'link' || entry.mode === 'submodule') continue;
    else if (entry.path.length > MAX_PATH_LENGTH) problems.push(tooLong(entry));
    else files.push(entry);
  }
  return { files, problems };
}

/** Whether the name tells that it is no text. */
export function isBinaryName(path: string): boolean {
  return BINARY_NAME.test(path);
}

function tooLong({ path }: TreeFile): Problem {
  const message = `Listing the files: ${path.slice(0, 80)}... has ${path.length} characters and is left out`;
  return { code: 'sources/path-too-long', message };
}
