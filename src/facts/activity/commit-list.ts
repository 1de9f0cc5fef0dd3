// SPDX-License-Identifier: Apache-2.0

/** Many object names in little memory: a million take 20 MB. */
export interface CommitList {
  readonly length: number;
  add(id: string): void;
  /** Names from one position up to another, which may lie beyond the end. */
  slice(from: number, to: number): readonly string[];
}

const FIRST_NAMES = 1024;

/** An empty list, or the names that are given, of so many bytes each; all must be of one length, as they are in one repository. */
export function createCommitList(names: Buffer = Buffer.alloc(0), widthOfNames = 0): CommitList {
  let bytes = names;
  let width = widthOfNames;
  let length = width === 0 ? 0 : bytes.length / width;
  return {
    get length() {
      return length;
    },
    add(id) {
      width ||= id.length / 2;
      if ((length + 1) * width > bytes.length) bytes = grown(bytes, FIRST_NAMES * width);
      bytes.write(id, length * width, 'hex');
      length += 1;
    },
    slice(from, to) {
      const count = Math.max(0, Math.min(to, length) - from);
      return Array.from({ length: count }, (_, index) => {
        const at = (from + index) * width;
        return bytes.toString('hex', at, at + width);
      });
    },
  };
}

function grown(bytes: Buffer, atLeast: number): Buffer {
  const larger = Buffer.alloc(Math.max(bytes.length * 2, atLeast));
  bytes.copy(larger);
  return larger;
}
