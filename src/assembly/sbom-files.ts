// SPDX-License-Identifier: Apache-2.0
import { basename } from 'node:path';
import { type Principal, type Problem, Refusal } from '#model';
import { contentOf, type FoundFile, filesIn } from './files-in.ts';
import { importSbom, type SbomImport } from './import-sbom.ts';
import type { Office } from './office.ts';

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

/** The files, and those in the folders that are named like a bill of materials, in order. */
export function sbomFilesIn(paths: readonly string[]): Promise<readonly FoundFile[]> {
  return filesIn(paths, SBOM_NAME);
}
