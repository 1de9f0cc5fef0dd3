// SPDX-License-Identifier: Apache-2.0
import type { Constraint } from '../vers.ts';
import { allOf, type NativeRanges } from './native-ranges.ts';

// "[1.0, 2.0)", "(,1.0]", "[1.0]"
const INTERVAL = /[[(][^[\](),]*(?:,[^[\](),]*)?[\])]/g;
const LIMITS =
  /^(?<opening>[[(])\s*(?<low>[^,\s]*)\s*(?:,\s*(?<high>[^,\s]*)\s*)?(?<closing>[\])])$/;

/** Intervals of NuGet and Maven. A bare version is where NuGet begins to look, and for Maven a wish that any version fulfils. */
export const intervalRanges = {
  schemes: ['nuget', 'maven'],
  documentation: 'https://learn.microsoft.com/nuget/concepts/package-versioning#version-ranges',
  read(range) {
    const text = range.trim();
    if (/^[^\s[\](),]+$/.test(text)) return [{ comparator: '>=', version: text }];
    const between = text.replaceAll(INTERVAL, '').replace(/[\s,]/g, '');
    return between === '' ? allOf((text.match(INTERVAL) ?? []).map(readInterval)) : undefined;
  },
} satisfies NativeRanges;

function readInterval(text: string): readonly Constraint[] | undefined {
  const { opening, low = '', high, closing } = LIMITS.exec(text)?.groups ?? {};
  if (high === undefined) {
    return opening === '[' && closing === ']' && low !== ''
      ? [{ comparator: '=', version: low }]
      : undefined;
  }
  const limits: Constraint[] = [];
  if (low !== '') limits.push({ comparator: opening === '[' ? '>=' : '>', version: low });
  if (high !== '') limits.push({ comparator: closing === ']' ? '<=' : '<', version: high });
  return limits;
}
