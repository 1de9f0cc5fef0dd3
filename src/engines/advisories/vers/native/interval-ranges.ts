// SPDX-License-Identifier: Apache-2.0
import type { Constraint } from '../vers.ts';
import { allOf, type NativeRanges } from './native-ranges.ts';

// "[1.0, 2.0)", "(,1.0]", "[1.0]"
const INTERVAL = /[[(][^[\](),]*(?:,[^[\](),]*)?[\])]/g;
const LIMITS =
  /^(?<opening>[[(])\s*(?<low>[^,\s]*)\s*(?:,\s*(?<high>[^,\s]*)\s*)?(?<closing>[\])])$/;

/** Ranges of NuGet. A bare version is the lowest that will do. */
export const nugetRanges = {
  schemes: ['nuget'],
  documentation: 'https://learn.microsoft.com/nuget/concepts/package-versioning#version-ranges',
  read(range) {
    const version = /^\s*([^\s[\](),*]+)\s*$/.exec(range)?.[1];
    return version === undefined ? readIntervals(range) : [{ comparator: '>=', version }];
  },
} satisfies NativeRanges;

/** Ranges of Maven. A bare version is a wish that any version fulfils, hence no range and not read. */
export const mavenRanges = {
  schemes: ['maven'],
  documentation: 'https://maven.apache.org/pom.html#dependency-version-requirement-specification',
  read: readIntervals,
} satisfies NativeRanges;

/** "(,1.0],[1.2,)" */
function readIntervals(text: string): readonly Constraint[] | undefined {
  const intervals = text.match(INTERVAL) ?? [];
  const between = text.replaceAll(INTERVAL, '').replace(/[\s,]/g, '');
  return between === '' && intervals.length > 0 ? allOf(intervals.map(readInterval)) : undefined;
}

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
