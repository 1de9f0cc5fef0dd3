// SPDX-License-Identifier: Apache-2.0
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { Refusal } from '#model';
import type { Caller } from './caller.ts';
import type { SessionRoom } from './session.ts';

const COOKIE = 'lanthorn_session';
/** `__Host-` needs Secure, which a browser keeps for https; behind a proxy that ends TLS the scheme is forwarded. */
const SECURE_COOKIE = `__Host-${COOKIE}`;
const THIRTY_DAYS_S = 30 * 24 * 3600;

/** The one-time link that the terminal prints, and the way out. */
export function signInRoutes(room: SessionRoom): Hono {
  return new Hono()
    .get('/sign-in/:token', async (c) => {
      try {
        const { sessionToken } = await room.signIn(c.req.param('token'));
        keep(c, sessionToken);
        return c.redirect('/', 303);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        return c.redirect(`/signed-out?because=${encodeURIComponent(error.code)}`, 303);
      }
    })
    .delete('/api/v1/session', async (c) => {
      const token = tokenOf(c);
      if (token) await room.signOut(token);
      for (const name of [COOKIE, SECURE_COOKIE])
        deleteCookie(c, name, { path: '/', secure: name !== COOKIE });
      return c.json({ signedOut: true });
    });
}

/** Who asks; refuses when nobody is signed in. */
export async function callerOf(c: Context, room: SessionRoom): Promise<Caller> {
  const token = tokenOf(c);
  const caller = token ? await room.callerOf(token) : undefined;
  if (caller) return caller;
  throw new Refusal(
    'not-signed-in',
    'http/not-signed-in',
    'Nobody is signed in.',
    'Open the sign-in link that the terminal printed, or run "lanthorn sign-in-link" for a new one.',
  );
}

function keep(c: Context, sessionToken: string): void {
  const secure = isHttps(c);
  setCookie(c, secure ? SECURE_COOKIE : COOKIE, sessionToken, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    maxAge: THIRTY_DAYS_S,
  });
}

/** Browsers send cookies; programs may send the same session as a bearer token. */
function tokenOf(c: Context): string | undefined {
  return bearerOf(c) ?? getCookie(c, SECURE_COOKIE) ?? getCookie(c, COOKIE);
}

export function bearerOf(c: Context): string | undefined {
  return /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

function isHttps(c: Context): boolean {
  return (c.req.header('x-forwarded-proto') ?? new URL(c.req.url).protocol).startsWith('https');
}
