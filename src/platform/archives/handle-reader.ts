// SPDX-License-Identifier: Apache-2.0
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';

/** Lets the zip library read an open file; who opened it closes it. */
export class HandleReader extends RandomAccessReader {
  readonly #handle: FileHandle;

  constructor(handle: FileHandle) {
    super();
    this.#handle = handle;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#handle
      .read(buffer, offset, length, position)
      .then(
        ({ bytesRead }) =>
          callback(bytesRead < length ? new Error('the archive ends too early') : null),
        callback,
      );
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  override _readStreamForRange(): Readable {
    // Files are read by their place, never as a stream.
    return Readable.from([]);
  }
}
