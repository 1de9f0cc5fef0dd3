// SPDX-License-Identifier: Apache-2.0
import { cleanText, jsonText } from './json.ts';

/** A query's value as the driver should get it: text cleaned, plain objects as JSON, undefined as NULL. */
export function prepareValue(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(prepareValue);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if (value instanceof Uint8Array || 'toPostgres' in value) return value;
  return jsonText(value);
}
