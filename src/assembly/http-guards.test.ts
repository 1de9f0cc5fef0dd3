// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type TestSite } from './site.fixture.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

describe('who asks', () => {
  it('the one-time link signs in once', async () => {
    const token = await site.test.office.identity.createSignInLink();
    const first = await site.ask(`/sign-in/${token}`, { as: 'nobody' });
    const second = await site.ask(`/sign-in/${token}`, { as: 'nobody' });

    expect(first.headers.get('location')).toBe('/');
    expect(first.headers.get('set-cookie')).toMatch(/HttpOnly.*SameSite=Lax/i);
    expect(second.headers.get('location')).toMatch(/^\/signed-out\?because=/);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('nobody gets nothing but a problem that says what to do', async () => {
    for (const path of [
      'session',
      'compliance/components',
      'compliance/components/export',
      'admin/log',
    ]) {
      const { status, body, type } = await site.read(`/api/v1/${path}`, { as: 'nobody' });
      expect(status, path).toBe(401);
      expect(type).toContain('application/problem+json');
      expect(body).toMatchObject({ code: 'http/not-signed-in', status: 401 });
      expect(body.next).toContain('sign-in-link');
    }
  });

  it('a session works as bearer token too', async () => {
    const token = site.sessionToken;
    const { body } = await site.read('/api/v1/session', {
      as: 'nobody',
      headers: { authorization: `Bearer ${token}` },
    });

    expect(body).toMatchObject({ account: { role: 'admin' } });
  });

  it('another name for this machine is refused', async () => {
    const { status, body } = await site.read('/api/v1/session', {
      headers: { host: 'evil.example' },
    });

    expect(status).toBe(403);
    expect(body.code).toBe('http/unknown-host');
  });

  it('a form of another site changes nothing', async () => {
    const response = await site.ask('/api/v1/portfolio/scans', {
      method: 'POST',
      body: 'folders=/',
      headers: { origin: 'http://evil.example', 'content-type': 'text/plain' },
    });

    expect(response.status).toBe(403);
  });

  it('a program that sends a bearer token needs no content type', async () => {
    const wanted = { method: 'DELETE', as: 'nobody' } as const;
    const withToken = { authorization: `Bearer ${site.sessionToken}` };

    const known = await site.ask('/api/v1/admin/forges/1', { ...wanted, headers: withToken });
    const unknown = await site.ask('/api/v1/admin/forges/1', wanted);

    expect(known.status).toBe(404);
    expect(unknown.status).toBe(403);
  });
});

it('the events of jobs arrive while they happen', async () => {
  const stop = new AbortController();
  const response = await site.ask('/api/v1/admin/jobs/events', { signal: stop.signal });
  const reader = response.body?.getReader();
  site.repository.commit({ 'README.md': 'news' });
  await site.test.scan(site.repository.folder);

  let text = '';
  while (reader && !text.includes('scan-repository')) {
    const { value, done } = await reader.read();
    if (done) break;
    text += Buffer.from(value).toString();
  }
  stop.abort();

  expect(text).toContain('"kind":"scan-repository"');
});

it('pages carry headers that keep strangers out', async () => {
  const { headers } = await site.ask('/', { as: 'nobody' });

  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe-inline'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
