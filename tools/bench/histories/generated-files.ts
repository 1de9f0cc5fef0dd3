// SPDX-License-Identifier: Apache-2.0
import type { Random } from '../portfolio/random.ts';

const FOLDERS = 60;
const FEWEST_LINES = 8;
const MOST_LINES = 40;

/** The files of a generated history, as its main branch has them. */
export interface GeneratedFiles {
  /** Changes a few lines of a file, not that of the other number; says which one, and the command that says so. */
  edit(not?: number): { readonly file: number; readonly command: string };
  /** Changes the same file once more. */
  editAgain(file: number): string;
  /** The file as it is now. */
  restate(file: number): string;
  rename(): string;
}

/** So many small files of text. One character of what it makes is one byte. */
export function generateFiles(count: number, random: Random): GeneratedFiles {
  const files = Array.from({ length: count }, (_, number) => ({
    path: `source/part-${number % FOLDERS}/file-${number}.txt`,
    lines: Array.from({ length: FEWEST_LINES + random.below(MOST_LINES) }, lineOf),
  }));
  function lineOf(): string {
    return `value ${random.below(1_000_000)} of ${random.below(100)}`;
  }
  function restate(file: number): string {
    const { path, lines } = files[file] ?? { path: 'none', lines: [] };
    return modify(path, `${lines.join('\n')}\n`);
  }
  function editAgain(file: number): string {
    const lines = files[file]?.lines ?? [];
    for (let edits = 1 + random.below(4); edits > 0; edits -= 1) {
      const at = random.below(lines.length + 1);
      const removed = lines.length > FEWEST_LINES ? random.below(3) : 0;
      const added = lines.length < MOST_LINES ? random.below(3) : 0;
      lines.splice(at, removed, ...Array.from({ length: added }, lineOf));
    }
    return restate(file);
  }
  function pick(): number {
    return Math.floor(random.next() ** 2 * files.length);
  }
  return {
    restate,
    editAgain,
    edit(not) {
      const first = pick();
      const file = first === not ? (first + 1) % files.length : first;
      return { file, command: editAgain(file) };
    },
    rename() {
      const file = files[pick()] ?? { path: 'none' };
      const before = file.path;
      file.path = `source/part-${random.below(FOLDERS)}/renamed-${random.below(1_000_000_000)}.txt`;
      return `R ${before} ${file.path}\n`;
    },
  };
}

/** The command of fast-import that puts this content at this path. */
export function modify(path: string, content: string): string {
  return `M 100644 inline ${path}\ndata ${content.length}\n${content}\n`;
}
