// SPDX-License-Identifier: Apache-2.0
import { fundingFileOf, originOf, readerFor } from '#engines/inventory';
import type { Problem } from '#model';
import { isProblem, type TreeFile } from '#platform/git';
import type { FileTree } from './file-tree.ts';
import { looksLikeLicense } from './looks-like-license.ts';

/** The files of a commit that are worth reading. */
export interface ChosenFiles {
  readonly manifests: readonly TreeFile[];
  readonly licenseFiles: readonly TreeFile[];
  /** The FUNDING.yml that counts. */
  readonly fundingFile?: TreeFile | undefined;
  readonly problems: readonly Problem[];
}

// Somebody has committed what an install made: its packages are in the lock already.
const INSTALLED_TREE = /(^|\/)node_modules\//;
// An index entry of PostgreSQL holds 2,704 bytes; 800 characters, at 3 bytes, leave room.
const MAX_PATH_LENGTH = 800;
const MAX_LICENSE_DEPTH = 2;

/** Goes through all paths once; opens nothing. */
export async function chooseFiles(
  tree: Pick<FileTree, 'listFiles'>,
  commit: string,
  signal: AbortSignal | undefined,
): Promise<ChosenFiles> {
  const files: Record<FileKind, TreeFile[]> = { manifest: [], license: [], funding: [] };
  const problems: Problem[] = [];
  for await (const entry of tree.listFiles(commit)) {
    signal?.throwIfAborted();
    if (isProblem(entry)) problems.push(entry);
    else if (!isReadable(entry)) continue;
    else if (entry.path.length > MAX_PATH_LENGTH) problems.push(tooLongPath(entry.path));
    else {
      const kind = kindOf(entry.path);
      if (kind !== undefined) files[kind].push(entry);
    }
  }
  const funding = fundingFileOf(files.funding.map(({ path }) => path));
  return {
    manifests: files.manifest,
    licenseFiles: files.license,
    fundingFile: files.funding.find(({ path }) => path === funding),
    problems,
  };
}

type FileKind = 'manifest' | 'license' | 'funding';

function kindOf(path: string): FileKind | undefined {
  if (readerFor(path) !== undefined) return 'manifest';
  if (isLicenseFile(path)) return 'license';
  return fundingFileOf([path]) === undefined ? undefined : 'funding';
}

// Links lead to files that are listed themselves, or out of the repository.
function isReadable({ mode, path }: TreeFile): boolean {
  return (mode === 'file' || mode === 'executable') && !INSTALLED_TREE.test(path);
}

function isLicenseFile(path: string): boolean {
  return !isDeep(path) && looksLikeLicense(path) && originOf(path) === 'own';
}

function isDeep(path: string): boolean {
  let slash = path.indexOf('/');
  for (let depth = 0; slash !== -1; slash = path.indexOf('/', slash + 1)) {
    if (++depth > MAX_LICENSE_DEPTH) return true;
  }
  return false;
}

function tooLongPath(path: string): Problem {
  const message = `Listing the files: ${path.slice(0, 80)}... has ${path.length} characters and is left out`;
  return { code: 'components/path-too-long', message };
}
