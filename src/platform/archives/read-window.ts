// SPDX-License-Identifier: Apache-2.0
import type { FileHandle } from 'node:fs/promises';

/** Small pieces that stand side by side, as in an archive, come out of one read of this many bytes. */
const WINDOW_BYTES = 1 << 20;

/** Reads pieces of an open file, mostly onwards. */
export class ReadWindow {
  readonly #handle: FileHandle;
  #bytes: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  /** The bytes from a position on; fewer than asked for where the file ends. Good until the next call. */
  async at(position: number, length: number): Promise<Buffer> {
    const from = position - this.#start;
    if (from < 0 || from + length > this.#bytes.length) await this.#move(position, length);
    const begin = position - this.#start;
    return this.#bytes.subarray(begin, begin + length);
  }

  async #move(position: number, length: number): Promise<void> {
    const bytes = Buffer.allocUnsafe(Math.max(length, WINDOW_BYTES));
    const { bytesRead } = await this.#handle.read(bytes, 0, bytes.length, position);
    this.#bytes = bytes.subarray(0, bytesRead);
    this.#start = position;
  }
}
