// SPDX-License-Identifier: Apache-2.0
import type { z } from 'zod';
import type { Problem } from '#model';
import type { HttpAnswer } from '#platform/http';

type Unfound = Exclude<HttpAnswer, { readonly kind: 'found' }>;

/** A document, or why there is none. */
export type Read<T> =
  | { readonly kind: 'read'; readonly value: T; readonly etag?: string | undefined }
  | Unfound;

/** The answer's JSON in the shape that the registry documents. Anything else is a problem that names the first place. */
export function readJson<T>(answer: HttpAnswer, schema: z.ZodType<T>, what: string): Read<T> {
  if (answer.kind !== 'found') return answer;
  const json = parse(answer.text);
  if (json === undefined) return unexpected(what, 'expected JSON, it ends or breaks off');
  const { data, error } = schema.safeParse(json.value);
  if (error === undefined) return { kind: 'read', value: data, etag: answer.etag };
  const [issue] = error.issues;
  return unexpected(what, `at "${issue?.path.join('.') ?? ''}" ${issue?.message ?? 'it differs'}`);
}

/** An answer that is not what the registry documents. */
export function unexpected(
  what: string,
  why: string,
): { readonly kind: 'problem'; readonly problem: Problem } {
  const message = `Reading what the registry says of ${what}: ${why}.`;
  return { kind: 'problem', problem: { code: 'registries/unexpected-answer', message } };
}

function parse(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
