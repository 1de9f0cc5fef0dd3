// SPDX-License-Identifier: Apache-2.0

/** A file's content: text where it is text, else its bytes. */
export type BlobContent = { readonly text: string } | { readonly bytes: Uint8Array };

// As far as git itself looks for a NUL before it calls a file binary.
const LOOK_AHEAD_BYTES = 8000;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const latin1 = new TextDecoder('latin1');

/** Text by its byte order mark, else UTF-8, else Latin-1 (old licence files); bytes when there is a NUL near the start. */
export function decodeBlob(bytes: Uint8Array): BlobContent {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes) };
  if (bytes.subarray(0, LOOK_AHEAD_BYTES).includes(0)) return { bytes };
  try {
    return { text: strictUtf8.decode(bytes) };
  } catch {
    return { text: latin1.decode(bytes) };
  }
}
