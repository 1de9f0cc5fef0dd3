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
  tree: Pick<FileTree, 'listFileBatches'>,
  commit: string,
  signal: AbortSignal | undefined,
): Promise<ChosenFiles> {
  const files: Record<FileKind, TreeFile[]> = { manifest: [], license: [], funding: [] };
  const problems: Problem[] = [];
  for await (const batch of tree.listFileBatches(commit)) {
    signal?.throwIfAborted();
    for (const entry of batch) {
      if (isProblem(entry)) problems.push(entry);
      else choose(entry, files, problems);
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

function choose(entry: TreeFile, files: Record<FileKind, TreeFile[]>, problems: Problem[]): void {
  if (!isReadable(entry)) return;
  if (entry.path.length > MAX_PATH_LENGTH) {
    problems.push(tooLongPath(entry.path));
    return;
  }
  const kind = kindOf(entry.path);
  if (kind !== undefined) files[kind].push(entry);
}

type FileKind = 'manifest' | 'license' | 'funding';

function kindOf(path: string): FileKind | undefined {
  if (readerFor(path) !== undefined) return 'manifest';
  if (isLicenseFile(path)) return 'license';
  return fundingFileOf([path]) === undefined ? undefined : 'funding';
}

// Links lead to files that are listed themselves, or out of the repository.
function isReadable({ mode, path }: TreeFile): boolean {
  if (mode !== 'file' && mode !== 'executable') return false;
  return !path.includes('node_modules/') || !INSTALLED_TREE.test(path);
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
