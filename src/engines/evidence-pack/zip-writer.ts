// SPDX-License-Identifier: Apache-2.0
import { crc32 } from 'node:zlib';

export interface PackFile {
  /** With `/` between folders; no `..`, none at the beginning. */
  readonly path: string;
  readonly content: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The first day that the format knows, 1980-01-01: the same files give the same bytes, whenever they are written. */
const DAY = 0x21;
/** Paths are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;

/**
 * A zip archive of files that are stored as they are, in the order given.
 * Source: PKWARE APPNOTE 6.3.10, without zip64: up to 65,535 files and 4 GiB.
 */
export function writeZip(files: readonly PackFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const { local, central } = headersOf(file, offset);
    parts.push(local, Buffer.from(file.content));
    directory.push(central);
    offset += local.length + file.content.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

function headersOf({ path, content }: PackFile, offset: number) {
  const name = Buffer.from(path);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DAY, 8);
  fields.writeUInt32LE(crc32(content), 10);
  fields.writeUInt32LE(content.length, 14);
  fields.writeUInt32LE(content.length, 18);
  fields.writeUInt16LE(name.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  const central = [uint32(CENTRAL), uint16(VERSION), fields, tail, name];
  return {
    local: Buffer.concat([uint32(LOCAL), fields, name]),
    central: Buffer.concat(central),
  };
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}
