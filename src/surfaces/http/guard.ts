// SPDX-License-Identifier: Apache-2.0
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { Refusal } from '#model';
import { EVIDENCE_UPLOAD_PATH } from './evidence-files.ts';
import { problemOfRefusal, problemResponse } from './problem-reply.ts';
import { UPLOAD_PATH } from './sbom-files.ts';
import { bearerOf } from './sign-in.ts';
import { STRATEGY_ARCHIVE, STRATEGY_FILES } from './strategy-files.ts';
import { MOST_WEBHOOK_BYTES, WEBHOOK_PATH } from './webhooks.ts';

/** The longest usual input is a list of folders. */
const MOST_BYTES = 2 ** 20;
/** Documents and archives that are uploaded: by path, how large they may be. */
const UPLOADS: ReadonlyMap<string, number> = new Map([
  // A bill of materials of a hundred thousand components.
  [UPLOAD_PATH, 128 * 2 ** 20],
  [EVIDENCE_UPLOAD_PATH, 20 * 2 ** 20],
  // Of all who ever worked on a large ecosystem.
  ['/api/v1/measurement/affiliations/import', 32 * 2 ** 20],
  // A strategy as files, whole or packed.
  ...[STRATEGY_FILES, `${STRATEGY_FILES}/preview`, STRATEGY_ARCHIVE].map(
    (path): [string, number] => [path, 16 * 2 ** 20],
  ),
  ['/api/v1/compliance/vex/documents', 64 * 2 ** 20],
  ['/api/v1/compliance/advisories/upload', 8 * 2 ** 30],
]);

function mostBytes(path: string): number {
  if (path.startsWith(WEBHOOK_PATH)) return MOST_WEBHOOK_BYTES;
  return UPLOADS.get(path) ?? MOST_BYTES;
}

/** What stands before every request: an id, safe headers, the right host, the right origin, a body of some size. */
export function guards(allowedHosts: readonly string[]): readonly MiddlewareHandler[] {
  return [
    requestId(),
    async (c, next) => {
      await next();
      c.res.headers.set('x-request-id', c.get('requestId'));
    },
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        // Mantine sets custom properties in style attributes.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'same-origin',
      // Plain http on the own machine is the embedded start; TLS is the proxy's.
      strictTransportSecurity: false,
    }),
    onlyKnownHosts(allowedHosts),
    onlyOwnPages,
    (c, next) => bodyLimit({ maxSize: mostBytes(c.req.path) })(c, next),
  ];
}

const ofOwnPage = csrf();

/** A page of another site can make a browser send its cookies, and never a bearer token: programs that send one are let in. */
const onlyOwnPages: MiddlewareHandler = (c, next) =>
  bearerOf(c) === undefined ? ofOwnPage(c, next) : next();

/** A page of another site that points its own name at 127.0.0.1 (DNS rebinding) carries that name as Host. */
function onlyKnownHosts(allowed: readonly string[]): MiddlewareHandler {
  const known = new Set(allowed.map((host) => host.toLowerCase()));
  return async (c, next) => {
    const host = hostName(c.req.header('host') ?? '');
    if (known.has(host) || known.has('*')) return next();
    return problemResponse(
      problemOfRefusal(
        new Refusal(
          'not-allowed',
          'http/unknown-host',
          `This server does not answer to the name "${host}".`,
          'Start it with --host or --public-url naming this host.',
        ),
      ),
    );
  };
}

function hostName(header: string): string {
  return header
    .replace(/:\d+$/, '')
    .replace(/^\[|\]$/g, '')
    .toLowerCase();
}
