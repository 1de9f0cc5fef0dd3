// SPDX-License-Identifier: Apache-2.0
import { ORPCError } from '@orpc/server';
import { HTTPException } from 'hono/http-exception';
import { Refusal, type RefusalKind } from '#model';

/** RFC 9457 with two members of our own: `code` is stable, `next` says what to do. */
export interface ProblemReply {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly next: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

const STATUS_OF: Record<RefusalKind, { status: number; title: string }> = {
  invalid: { status: 422, title: 'The input is not valid' },
  'not-signed-in': { status: 401, title: 'Not signed in' },
  'not-allowed': { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'Conflict' },
  stale: { status: 412, title: 'Changed meanwhile' },
  unavailable: { status: 503, title: 'Not available now' },
};

export function problemOfRefusal(refusal: Refusal): ProblemReply {
  const { status, title } = STATUS_OF[refusal.kind];
  return reply(status, title, refusal.message, refusal.code, refusal.next);
}

/** Any error as a problem. What is no refusal and no bad input is a bug: it is not described to the caller. */
export function problemOf(error: unknown): ProblemReply {
  if (error instanceof Refusal) return problemOfRefusal(error);
  if (error instanceof ORPCError) return problemOfContract(error);
  if (error instanceof HTTPException) return problemOfGuard(error);
  return reply(500, 'Something broke', 'This is a bug in Lanthorn.', 'http/bug', BUG_NEXT);
}

/** What the library's guards turn away: a form of another site, a body that is too large. */
function problemOfGuard({ status }: HTTPException): ProblemReply {
  const [detail, next] =
    status === 413
      ? ['The body of the request is too large.', 'Send less at once.']
      : [
          'The request was turned away before it was read.',
          'Send it from a page of this server, or with a bearer token.',
        ];
  return reply(status, 'Turned away', detail, 'http/turned-away', next);
}

const BUG_NEXT = 'The log of the server has the details; report them with the request id.';

function problemOfContract(error: ORPCError<string, unknown>): ProblemReply {
  if (error.cause instanceof Refusal) return problemOfRefusal(error.cause);
  if (error.status === 400) {
    const found = issuesOf(error.data);
    const detail = found.map(({ path, message }) => `${path || 'input'}: ${message}`).join('; ');
    const next = 'The reference at /api/reference gives the shape of every request.';
    const base = reply(
      400,
      'The request is not valid',
      detail || error.message,
      'http/bad-request',
      next,
    );
    return { ...base, errors: found };
  }
  if (error.status >= 500) return problemOf(error.cause);
  return reply(error.status, error.message, error.message, `http/${error.code.toLowerCase()}`, '');
}

function issuesOf(data: unknown): { path: string; message: string }[] {
  const issues = typeof data === 'object' && data !== null && 'issues' in data ? data.issues : [];
  if (!Array.isArray(issues)) return [];
  return issues.map((issue: { path?: unknown; message?: unknown }) => ({
    path: Array.isArray(issue.path) ? issue.path.join('.') : '',
    message: String(issue.message),
  }));
}

function reply(
  status: number,
  title: string,
  detail: string,
  code: string,
  next: string,
): ProblemReply {
  return { type: 'about:blank', title, status, detail, code, next };
}

export function problemResponse(problem: ProblemReply): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json' },
  });
}
