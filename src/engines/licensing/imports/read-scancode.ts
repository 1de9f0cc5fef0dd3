// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { holderClaims, licenseClaim, ratioOf } from './claims.ts';
import type { Claim, FoundReport } from './found-report.ts';

const text = z.string().nullish();
const line = z.number().int().positive().nullish();
const match = z.object({
  score: z.number().nullish(),
  start_line: line,
  end_line: line,
  license_expression_spdx: text,
  spdx_license_expression: text,
  license_expression: text,
});
// "licenses" up to version 31, "license_detections" since; both where a report was made of several.
const shape = z.object({
  headers: z.array(z.object({ tool_name: text, tool_version: text, end_timestamp: text })).min(1),
  files: z.array(
    z.object({
      path: z.string(),
      licenses: z
        .array(
          z.object({
            spdx_license_key: text,
            key: text,
            score: z.number().nullish(),
            start_line: line,
            end_line: line,
          }),
        )
        .nullish(),
      license_detections: z
        .array(
          z.object({
            license_expression: text,
            license_expression_spdx: text,
            matches: z.array(match).nullish(),
          }),
        )
        .nullish(),
      copyrights: z
        .array(z.object({ copyright: text, value: text, start_line: line, end_line: line }))
        .nullish(),
    }),
  ),
});
type ScanFile = z.infer<typeof shape>['files'][number];

/** A JSON report of ScanCode; `undefined` for a document that is none. */
export function readScancode(document: unknown): FoundReport | undefined {
  const parsed = shape.safeParse(document);
  if (!parsed.success) return undefined;
  const [header] = parsed.data.headers;
  return {
    tool: header?.tool_name ?? 'scancode-toolkit',
    toolVersion: header?.tool_version ?? undefined,
    madeAt: header?.end_timestamp ?? undefined,
    claims: parsed.data.files.flatMap(claimsOf),
    problems: [],
  };
}

function claimsOf(file: ScanFile): readonly Claim[] {
  return [
    ...(file.license_detections ?? []).flatMap((one) => detected(file.path, one)),
    ...(file.licenses ?? []).flatMap((one) =>
      licenseClaim(file.path, one.spdx_license_key ?? one.key ?? undefined, {
        fromLine: one.start_line ?? undefined,
        toLine: one.end_line ?? undefined,
        score: ratioOf(one.score),
      }),
    ),
    ...(file.copyrights ?? []).flatMap((one) =>
      holderClaims(file.path, one.copyright ?? one.value ?? undefined, {
        fromLine: one.start_line ?? undefined,
        toLine: one.end_line ?? undefined,
      }),
    ),
  ];
}

function detected(
  path: string,
  detection: NonNullable<ScanFile['license_detections']>[number],
): readonly Claim[] {
  const matches = detection.matches ?? [];
  const lines = matches.flatMap(({ start_line, end_line }) => [start_line, end_line]);
  const known = lines.flatMap((one) => one ?? []);
  const scores = matches.flatMap(({ score }) => ratioOf(score) ?? []);
  return licenseClaim(
    path,
    detection.license_expression_spdx ?? detection.license_expression ?? undefined,
    {
      fromLine: known.length === 0 ? undefined : Math.min(...known),
      toLine: known.length === 0 ? undefined : Math.max(...known),
      score: scores.length === 0 ? undefined : Math.min(...scores),
    },
  );
}
