// SPDX-License-Identifier: Apache-2.0
import type { FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { RandomAccessReader } from 'yauzl';
import { ReadWindow } from './read-window.ts';

/** Lets the zip library read an open file; who opened it closes it. */
export class HandleReader extends RandomAccessReader {
  readonly #window: ReadWindow;

  constructor(handle: FileHandle) {
    super();
    this.#window = new ReadWindow(handle);
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    this.#window.at(position, length).then((bytes) => {
      bytes.copy(buffer, offset);
      callback(bytes.length < length ? new Error('the archive ends too early') : null);
    }, callback);
  }

  override close(callback: (error: Error | null) => void): void {
    callback(null);
  }

  override _readStreamForRange(): Readable {
    // Files are read by their place, never as a stream.
    return Readable.from([]);
  }
}
