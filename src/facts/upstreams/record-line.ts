// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { instant, type Problem, parsePurl } from '#model';
import type { UpstreamRecord } from './upstream-record.ts';

const text = z.string().max(2000);
const instantText = z.string().transform((value, context) => {
  const at = instant(value);
  if (at !== undefined) return at;
  context.addIssue({ code: 'custom', message: `"${value}" is no instant in UTC` });
  return z.NEVER;
});
const webText = text.regex(/^https?:\/\//);
const versionShape = z.object({
  version: text.min(1),
  releasedAt: instantText.optional(),
  license: text.optional(),
  licenseSource: text.optional(),
  withdrawn: text.optional(),
});
const packageShape = z.object({
  repositoryUrl: webText.optional(),
  homepage: webText.optional(),
  description: text.optional(),
  maintainers: z.array(text).max(1000),
  funding: z.array(webText).max(1000),
  latest: text.optional(),
  deprecated: text.optional(),
  versions: z.array(versionShape).max(20_000),
});
const recordShape = z.object({
  purl: text.refine((value) => parsePurl(value) !== undefined, 'no package URL'),
  source: text.min(1),
  fetchedAt: instantText,
  etag: text.optional(),
  problem: text.optional(),
  upstream: packageShape.optional(),
});

/** One line of the file that the cache travels as: a record as JSON. */
export function recordLine(record: UpstreamRecord): string {
  return JSON.stringify(record);
}

/** The record in a line of such a file; a problem with the line's number for anything else. */
export function recordOfLine(line: string, number: number): UpstreamRecord | Problem {
  const json = jsonIn(line);
  if (json === undefined) return badLine(number, 'expected a record as JSON');
  const { data, error } = recordShape.safeParse(json);
  if (error === undefined) return data;
  const [issue] = error.issues;
  const place = issue?.path.join('.') || 'the line';
  return badLine(number, `${place}: ${issue?.message ?? 'it is no record'}`);
}

function badLine(line: number, why: string): Problem {
  const message = `Reading line ${line} of the registry cache: ${why}.`;
  return { code: 'upstreams/bad-line', message, line };
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
