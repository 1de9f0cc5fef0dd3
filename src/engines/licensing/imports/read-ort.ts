// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { holderClaims, licenseClaim, ratioOf } from './claims.ts';
import type { Claim, FoundReport } from './found-report.ts';

const line = z.number().int().nullish();
const location = z.object({ path: z.string(), start_line: line, end_line: line });
const result = z.object({
  scanner: z.object({ name: z.string(), version: z.string().nullish() }).nullish(),
  summary: z.object({
    end_time: z.string().nullish(),
    licenses: z
      .array(z.object({ license: z.string(), location, score: z.number().nullish() }))
      .nullish(),
    copyrights: z.array(z.object({ statement: z.string(), location })).nullish(),
  }),
});
const project = z.object({
  definition_file_path: z.string(),
  declared_licenses: z.array(z.string()).nullish(),
  declared_licenses_processed: z.object({ spdx_expression: z.string().nullish() }).nullish(),
});
const shape = z.object({
  analyzer: z
    .object({
      end_time: z.string().nullish(),
      environment: z.object({ ort_version: z.string().nullish() }).nullish(),
      result: z.object({ projects: z.array(project).nullish() }).nullish(),
    })
    .nullish(),
  scanner: z
    .object({
      end_time: z.string().nullish(),
      environment: z.object({ ort_version: z.string().nullish() }).nullish(),
      scan_results: z.array(result).nullish(),
      results: z.object({ scan_results: z.array(result).nullish() }).nullish(),
    })
    .nullish(),
});

/** An analyzer, scanner or later result of ORT, out of JSON or YAML; `undefined` for a document that is none. */
export function readOrt(document: unknown): FoundReport | undefined {
  const parsed = shape.safeParse(document);
  if (!parsed.success) return undefined;
  const { analyzer, scanner } = parsed.data;
  if (!analyzer && !scanner) return undefined;
  const results = scanner?.scan_results ?? scanner?.results?.scan_results ?? [];
  const version = scanner?.environment?.ort_version ?? analyzer?.environment?.ort_version;
  return {
    tool: 'ort',
    toolVersion: version ?? undefined,
    madeAt: scanner?.end_time ?? analyzer?.end_time ?? undefined,
    claims: [
      ...(analyzer?.result?.projects ?? []).flatMap(declaredClaims),
      ...results.flatMap(scannedClaims),
    ],
    problems: [],
  };
}

function declaredClaims(one: z.infer<typeof project>): readonly Claim[] {
  const expression = one.declared_licenses_processed?.spdx_expression;
  const written = expression ?? one.declared_licenses?.join(' AND ');
  return licenseClaim(one.definition_file_path, written);
}

function scannedClaims({ summary }: z.infer<typeof result>): readonly Claim[] {
  return [
    ...(summary.licenses ?? []).flatMap(({ license, location: at, score }) =>
      licenseClaim(at.path, license, { ...linesOf(at), score: ratioOf(score) }),
    ),
    ...(summary.copyrights ?? []).flatMap(({ statement, location: at }) =>
      holderClaims(at.path, statement, linesOf(at)),
    ),
  ];
}

// ORT writes -1 for "somewhere in the file".
function linesOf({ start_line, end_line }: z.infer<typeof location>) {
  const known = (one: number | null | undefined) => (one && one > 0 ? one : undefined);
  return { fromLine: known(start_line), toLine: known(end_line) };
}
