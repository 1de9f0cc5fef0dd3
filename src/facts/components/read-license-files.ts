// SPDX-License-Identifier: Apache-2.0
import { originOf } from '#engines/inventory';
import { type Identification, parseExpression } from '#engines/licensing';
import type { Problem } from '#model';
import { isProblem, type TreeFile } from '#platform/git';
import type { FileTree, ReadingPace } from './file-tree.ts';
import type { ObservedLicenseFile } from './observation.ts';
import { readText } from './read-text.ts';

/** Reads the licence files and says which licence each text is. */
export async function readLicenseFiles(
  tree: Pick<FileTree, 'readBlob'>,
  files: readonly TreeFile[],
  { maxBytes, afterEach }: ReadingPace,
): Promise<{
  readonly licenseFiles: readonly ObservedLicenseFile[];
  readonly problems: readonly Problem[];
}> {
  const licenseFiles: ObservedLicenseFile[] = [];
  const problems: Problem[] = [];
  if (files.length === 0) return { licenseFiles, problems };
  const { identify } = await import('./identify-text.ts');
  for (const file of files) {
    const content = await readText(tree, file, maxBytes);
    if (isProblem(content)) problems.push(content);
    else licenseFiles.push(licenseFile(file.path, identify(content.text, nameOf(file.path))));
    await afterEach();
  }
  return { licenseFiles, problems };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function licenseFile(
  path: string,
  { expression, kind, score }: Identification,
): ObservedLicenseFile {
  // An exception alone is no expression: it is something to look at, not a licence.
  const isLicense = expression !== undefined && parseExpression(expression).ok;
  return { path, origin: originOf(path), license: isLicense ? expression : undefined, kind, score };
}
