// SPDX-License-Identifier: Apache-2.0
import { open } from 'node:fs/promises';
import { crc32, inflateRawSync } from 'node:zlib';
import { type Entry, fromRandomAccessReaderPromise, validateFileName } from 'yauzl';
import type { Problem } from '#model';
import { HandleReader } from './handle-reader.ts';
import { MOST_BYTES, messageOf, unreadable } from './problems.ts';
import { ReadWindow } from './read-window.ts';
import type { TextFile, TextFilesOptions } from './text-file.ts';

/** Everything that is public at present has a tenth of both. */
const MOST_ENTRIES = 5_000_000;
const MOST_BYTES_IN_ALL = 50_000_000_000;

const STORED = 0;
const DEFLATED = 8;

/** The wanted files of a zip archive, in its order. Each is inflated by itself and held to its limit while it grows. */
export async function* readZip(
  path: string,
  { wanted, signal }: TextFilesOptions,
): AsyncGenerator<TextFile | Problem> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const zip = await fromRandomAccessReaderPromise(new HandleReader(handle), size, {
      autoClose: false,
      decodeStrings: false,
      lazyEntries: true,
    });
    if (zip.entryCount > MOST_ENTRIES) throw new Error(`it holds more than ${MOST_ENTRIES} files`);
    const content = new ReadWindow(handle);
    let bytes = 0;
    for await (const entry of zip.eachEntry()) {
      signal.throwIfAborted();
      const inner = entry.fileNameRaw.toString('utf8');
      if (inner.endsWith('/') || !wanted.test(inner)) continue;
      const read = await readEntry(content, entry, `${path}/${inner}`);
      yield read;
      bytes += 'text' in read ? read.text.length : 0;
      if (bytes > MOST_BYTES_IN_ALL) throw new Error(`it grows beyond ${MOST_BYTES_IN_ALL} bytes`);
    }
  } catch (error) {
    signal.throwIfAborted();
    yield unreadable(path, messageOf(error));
  } finally {
    await handle.close();
  }
}

async function readEntry(
  content: ReadWindow,
  entry: Entry,
  path: string,
): Promise<TextFile | Problem> {
  const fault = faultOf(entry);
  if (fault !== undefined) return unreadable(path, fault);
  try {
    const packed = await packedBytes(content, entry);
    if (packed === undefined) return unreadable(path, 'the archive ends before the file does');
    // A record is small: another thread would cost more than it saves.
    const bytes =
      entry.compressionMethod === STORED
        ? packed
        : inflateRawSync(packed, { maxOutputLength: MOST_BYTES });
    if (bytes.length !== entry.uncompressedSize) {
      return unreadable(
        path,
        `it has ${bytes.length} bytes where ${entry.uncompressedSize} are said`,
      );
    }
    if (crc32(bytes) !== entry.crc32) return unreadable(path, 'its checksum is wrong');
    return { path, text: bytes.toString('utf8') };
  } catch (error) {
    return unreadable(path, messageOf(error));
  }
}

const LOCAL_HEADER_BYTES = 30;

/** The file as it lies in the archive, behind a header of its own: name and extra field, their lengths at 26 and 28. */
async function packedBytes(content: ReadWindow, entry: Entry): Promise<Buffer | undefined> {
  const { relativeOffsetOfLocalHeader: at, compressedSize } = entry;
  const header = await content.at(at, LOCAL_HEADER_BYTES);
  if (header.length < LOCAL_HEADER_BYTES) return undefined;
  const begin = LOCAL_HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await content.at(at + begin, compressedSize);
  return packed.length < compressedSize ? undefined : packed;
}

/** What must not even be opened. */
function faultOf(entry: Entry): string | undefined {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  const badName = validateFileName(entry.fileNameRaw.toString('utf8'));
  if (badName !== null) return badName;
  if (Math.max(compressedSize, uncompressedSize) > MOST_BYTES) {
    return `it grows to ${uncompressedSize} bytes, more than ${MOST_BYTES}`;
  }
  if (entry.isEncrypted()) return 'it is encrypted';
  if (compressionMethod === STORED || compressionMethod === DEFLATED) return undefined;
  return `it is packed by method ${compressionMethod}, which is not read here`;
}
