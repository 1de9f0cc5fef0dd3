// SPDX-License-Identifier: Apache-2.0

// A tree entry or a ref name; the file system allows 4 KiB, git anything.
const MAX_RECORD_BYTES = 1 << 20;

/** Records of a stream in which each ends with this byte (NUL unless told); undecodable bytes become U+FFFD. */
export async function* splitRecords(
  chunks: AsyncIterable<Uint8Array>,
  terminator = 0,
): AsyncGenerator<string> {
  for await (const batch of splitBatches(chunks, terminator)) yield* batch;
}

/** The same records, as many at once as came at once: a hundred thousand one by one cost more than reading them. */
export async function* splitBatches(
  chunks: AsyncIterable<Uint8Array>,
  terminator = 0,
): AsyncGenerator<readonly string[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const block =
      rest.length === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
        : Buffer.concat([rest, chunk]);
    const last = block.lastIndexOf(terminator);
    if (last !== -1) yield block.toString('utf8', 0, last).split(String.fromCharCode(terminator));
    // Cut, so that one endless record does not fill the memory; what is left of it is reported as unreadable.
    rest = block.subarray(last + 1).subarray(0, MAX_RECORD_BYTES);
  }
}
