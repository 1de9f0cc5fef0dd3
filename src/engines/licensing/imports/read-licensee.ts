// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { holderClaims, licenseClaim, ratioOf } from './claims.ts';
import type { FoundReport } from './found-report.ts';

const shape = z.object({
  matched_files: z.array(
    z.object({
      filename: z.string(),
      matched_license: z.string().nullish(),
      attribution: z.string().nullish(),
      matcher: z.object({ confidence: z.number().nullish() }).nullish(),
    }),
  ),
});

/** What `licensee detect --json` prints; `undefined` for a document that is none. It says neither version nor time. */
export function readLicensee(document: unknown): FoundReport | undefined {
  const parsed = shape.safeParse(document);
  if (!parsed.success) return undefined;
  const claims = parsed.data.matched_files.flatMap(
    ({ filename, matched_license, attribution, matcher }) => [
      ...licenseClaim(filename, matched_license ?? undefined, {
        score: ratioOf(matcher?.confidence),
      }),
      ...holderClaims(filename, attribution ?? undefined),
    ],
  );
  return { tool: 'licensee', claims, problems: [] };
}
