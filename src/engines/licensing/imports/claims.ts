// SPDX-License-Identifier: Apache-2.0
import { findCopyrights } from '../copyrights/index.ts';
import { formatExpression, parseExpression } from '../expression/index.ts';
import type { Claim } from './found-report.ts';

type Place = Pick<Claim, 'fromLine' | 'toLine' | 'score'>;

// What says that nothing was found, or that nobody looked.
const NOTHING = /^(?:none|noassertion|no-license|no_license_found|other)?$/i;

/** The claim of a licence; none for "NOASSERTION" and its like. */
export function licenseClaim(
  path: string,
  written: string | undefined,
  place: Place = {},
): readonly Claim[] {
  const wording = (written ?? '').trim();
  if (NOTHING.test(wording)) return [];
  const parsed = parseExpression(wording);
  const license = parsed.ok ? formatExpression(parsed.expression) : undefined;
  return [{ path: plainPath(path), written: wording, license, ...place }];
}

/** The claims of a copyright text, one for each holder that it names. */
export function holderClaims(
  path: string,
  text: string | undefined,
  place: Place = {},
): readonly Claim[] {
  if (text === undefined || NOTHING.test(text.trim())) return [];
  const holders = findCopyrights(text).flatMap(({ holder }) => holder ?? []);
  return [...new Set(holders)].map((holder) => ({ path: plainPath(path), holder, ...place }));
}

/** The same from 0 to 1, of a score from 0 to 100. */
export function ratioOf(percent: number | null | undefined): number | undefined {
  return percent === null || percent === undefined ? undefined : Math.min(1, percent / 100);
}

function plainPath(path: string): string {
  return path.replace(/^(?:\.\/|\/)+/, '');
}
