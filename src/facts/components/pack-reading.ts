// SPDX-License-Identifier: Apache-2.0
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { NotedReading } from '#engines/inventory';

/** What a reading unpacks to at most: the largest lockfiles known have a tenth of it. */
const MAX_BYTES = 256 << 20;

/** A reading in few bytes; maps keep their order. */
export function packReading(reading: NotedReading): Buffer {
  const text = JSON.stringify(reading, (_, value: unknown) =>
    value instanceof Map ? { [MAP]: [...value] } : value,
  );
  return deflateRawSync(text, { level: 1 });
}

/** The reading as it was packed, without what was undefined in it; `undefined` where it cannot be unpacked. */
export function unpackReading(packed: Uint8Array): NotedReading | undefined {
  try {
    const text = inflateRawSync(packed, { maxOutputLength: MAX_BYTES }).toString('utf8');
    const hasMaps = text.includes(`"${MAP}":`);
    return JSON.parse(text, hasMaps ? revived : undefined);
  } catch {
    return undefined;
  }
}

// No reading has a part of this name.
const MAP = '#map';

function revived(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !(MAP in value)) return value;
  const entries = value[MAP];
  return Array.isArray(entries) ? new Map(entries) : value;
}
