// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { RequestContext } from './routes.ts';

/** A change says which state it was made on. */
export interface Seen {
  readonly revision: number;
}

/** Names the state of what is answered: its revision is the ETag. */
export function tagged<Reply extends Seen>(context: RequestContext, reply: Reply): Reply {
  context.answerWith('etag', `"${reply.revision}"`);
  return reply;
}

/** Which state a change was made on: `If-Match: "3"`, or where a route takes it the revision in the request itself. */
export function seenRevision(context: RequestContext, inInput?: number): number {
  const tag = /^(?:W\/)?"?(?<revision>\d+)"?$/.exec(context.header('if-match') ?? '');
  const revision = tag?.groups?.revision === undefined ? inInput : Number(tag.groups.revision);
  if (revision !== undefined) return revision;
  throw new Refusal(
    'invalid',
    'http/no-revision',
    'The request does not say which state of the thing was seen.',
    'Send the ETag that came with it, or its revision in quotes, as If-Match.',
  );
}

/** The input of a change with the state that it was made on. */
export function revised<Input extends { readonly revision?: number | undefined }>(
  context: RequestContext,
  input: Input,
): Omit<Input, 'revision'> & Seen {
  return { ...input, revision: seenRevision(context, input.revision) };
}
