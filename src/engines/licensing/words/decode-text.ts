// SPDX-License-Identifier: Apache-2.0
import { isUtf8 } from 'node:buffer';

// Where a text in UTF-16 has a zero beside every letter, a program has them anywhere.
const ZEROS_OF_UTF16 = 0.35;
const SAMPLE_BYTES = 4096;
// What a program says to people stands between bytes that no text has.
const LEAST_PRINTED = 5;

/**
 * The text that bytes hold: UTF-8, UTF-16 with or without byte order mark, else Latin-1.
 * Of a program or a picture only what is written in it, a line each. Never throws.
 */
export function decodeText(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = orderOfUtf16(buffer);
  if (wide !== undefined) return new TextDecoder(wide).decode(buffer);
  if (buffer.includes(0)) return printedIn(buffer.toString('latin1'));
  if (isUtf8(buffer)) return buffer.toString('utf8').replace(/^\uFEFF/, '');
  return new TextDecoder('windows-1252').decode(buffer);
}

function orderOfUtf16(buffer: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  const mark = buffer.length < 2 ? 0 : buffer.readUInt16BE(0);
  if (mark === 0xfffe) return 'utf-16le';
  if (mark === 0xfeff) return 'utf-16be';
  const sample = buffer.subarray(0, SAMPLE_BYTES);
  if (!sample.includes(0)) return undefined;
  const [even, odd] = zerosOf(sample);
  const needed = ZEROS_OF_UTF16 * sample.length;
  if (odd > needed && even * 10 < odd) return 'utf-16le';
  return even > needed && odd * 10 < even ? 'utf-16be' : undefined;
}

function zerosOf(sample: Buffer): readonly [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2 === 0 ? 0 : 1] += 1;
  return zeros;
}

function printedIn(text: string): string {
  const printed = text.match(/[\t\n\r\x20-\x7e\xa0-\xff]+/g) ?? [];
  return printed.filter((run) => run.length >= LEAST_PRINTED).join('\n');
}
