// SPDX-License-Identifier: Apache-2.0
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Principal, type Problem, Refusal } from '#model';
import { importSbom, type SbomImport } from './import-sbom.ts';
import type { Office } from './office.ts';

/** A file that was asked for, or found in a folder that was. */
interface FoundFile {
  readonly path: string;
  /** Found in a folder, where other files may lie too. */
  readonly isFound: boolean;
}

/** What became of one file. */
export interface ImportedFile {
  readonly path: string;
  /** `refused`: `message` says why. `passed-over`: a file of a folder that is no bill of materials. */
  readonly state: SbomImport['state'] | 'refused' | 'passed-over';
  readonly name?: string | undefined;
  readonly components?: number | undefined;
  readonly problems: readonly Problem[];
  readonly message?: string | undefined;
}

export interface FileImportOptions {
  readonly name?: string | undefined;
  readonly acceptInvalid?: boolean | undefined;
  readonly signal: AbortSignal;
  readonly onFile?: ((path: string) => void) | undefined;
}

/** As the upload of the API. */
const MAX_BYTES = 128 << 20;
/** A folder of more is not one of bills of materials. */
const MAX_FILES = 10_000;
const MAX_DEPTH = 8;
const SBOM_NAME = /\.(json|jsonld|xml|spdx|ya?ml|cdx|tag)$/i;

/** Imports files and all bills in folders, one after the other; one that is refused stops no other. */
export async function importSbomFiles(
  office: Office,
  principal: Principal,
  paths: readonly string[],
  options: FileImportOptions,
): Promise<readonly ImportedFile[]> {
  const files = await sbomFilesIn(paths);
  const results: ImportedFile[] = [];
  for (const file of files) {
    options.signal.throwIfAborted();
    options.onFile?.(file.path);
    results.push(await importFile(office, principal, file, options));
  }
  return results;
}

async function importFile(
  office: Office,
  principal: Principal,
  { path, isFound }: FoundFile,
  { name, acceptInvalid }: FileImportOptions,
): Promise<ImportedFile> {
  try {
    const bytes = await contentOf(path);
    const fileName = basename(path);
    const done = await importSbom(office, principal, { bytes, fileName, name, acceptInvalid });
    return { ...done, path };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind === 'not-allowed') throw error;
    const isOther = isFound && error.code === 'sbom/no-sbom';
    const state = isOther ? 'passed-over' : 'refused';
    return { path, state, problems: [], message: error.message };
  }
}

async function contentOf(path: string): Promise<Uint8Array> {
  const { size } = await stat(path).catch(unreadable(path));
  if (size > MAX_BYTES) throw unreadable(path)(new Error(`it has ${size} bytes`));
  return readFile(path).catch(unreadable(path));
}

/** The files, and those in the folders that are named like a bill of materials, in order. */
export async function sbomFilesIn(paths: readonly string[]): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  for (const path of paths) {
    const isFolder = (await stat(path).catch(unreadable(path))).isDirectory();
    if (isFolder) await addFolder(found, path, 0);
    else found.push({ path, isFound: false });
  }
  return found;
}

/** Links are not followed. */
async function addFolder(found: FoundFile[], folder: string, depth: number): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(unreadable(folder));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory() && depth < MAX_DEPTH) await addFolder(found, path, depth + 1);
    if (entry.isFile() && SBOM_NAME.test(entry.name)) found.push({ path, isFound: true });
    if (found.length > MAX_FILES) throw unreadable(folder)(new Error('it has too many files'));
  }
}

function unreadable(path: string): (error: Error) => never {
  return (error) => {
    throw new Refusal(
      'invalid',
      'sbom/unreadable-file',
      `Reading ${path}: ${error.message}.`,
      `Check the path; a file may have ${MAX_BYTES >> 20} MiB, a folder ${MAX_FILES} files.`,
    );
  };
}
