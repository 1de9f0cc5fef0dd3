// SPDX-License-Identifier: Apache-2.0
import { type PackFile, writeZip } from './zip-writer.ts';

const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * Files of an archive that `writeZip` made. One that it would not have written to the byte is none of ours: compressed, cut off,
 * with other dates, or with bytes that no file accounts for.
 * Result: `undefined` for anything else than such an archive.
 */
export function readZip(bytes: Uint8Array): readonly PackFile[] | undefined {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = archive.length - END_BYTES;
  if (end < 0 || archive.readUInt32LE(end) !== END) return undefined;
  const count = archive.readUInt16LE(end + 10);
  const files: PackFile[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(archive, at);
    if (entry === undefined) return undefined;
    files.push(entry.file);
    at = entry.next;
  }
  const total = files.reduce((sum, { content }) => sum + content.length, 0);
  // Entries that all point at one large file would write more than there is.
  return total <= archive.length && writeZip(files).equals(archive) ? files : undefined;
}

function readEntry(archive: Buffer, at: number) {
  if (at + CENTRAL_BYTES > archive.length || archive.readUInt32LE(at) !== CENTRAL) return undefined;
  const size = archive.readUInt32LE(at + 24);
  const nameLength = archive.readUInt16LE(at + 28);
  const start = archive.readUInt32LE(at + 42) + LOCAL_BYTES + nameLength;
  const next = at + CENTRAL_BYTES + nameLength;
  if (start + size > archive.length) return undefined;
  const path = archive.subarray(at + CENTRAL_BYTES, next).toString();
  return { file: { path, content: archive.subarray(start, start + size) }, next };
}
