// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { isProblem, type TreeFile } from '#platform/git';
import type { FileTree } from './file-tree.ts';

/** The text of a file of the tree; a problem when it is too large, no text, or cannot be read. */
export async function readText(
  tree: Pick<FileTree, 'readBlob'>,
  file: TreeFile,
  maxBytes: number,
): Promise<{ readonly text: string } | Problem> {
  if (file.size > maxBytes) {
    return problem(
      file,
      'components/too-large',
      `it has ${file.size} bytes, more than ${maxBytes}`,
    );
  }
  const content = await tree.readBlob(file, maxBytes);
  if (isProblem(content)) {
    return { ...content, path: file.path, message: `Reading ${file.path}: ${content.message}` };
  }
  if ('text' in content) return content;
  return problem(file, 'components/not-text', 'expected text, found a NUL character');
}

function problem({ path }: TreeFile, code: string, found: string): Problem {
  return { code, message: `Reading ${path}: ${found}`, path };
}
