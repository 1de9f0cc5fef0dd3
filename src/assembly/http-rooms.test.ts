// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#surfaces/http';
import { httpRooms } from './http-rooms.ts';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

let test: TestOffice;
let repository: TestRepository;
let app: ReturnType<typeof createApp>;
let cookie: string;
const bugs: unknown[] = [];

beforeAll(async () => {
  test = await openTestOffice();
  repository = makeTestRepository('app');
  repository.commit({
    'package-lock.json': packageLock({ '=a': 'MIT', b: 'MIT OR GPL-2.0-only', c: 'AGPL-3.0-only' }),
  });
  await test.scan(repository.folder);
  app = createApp(httpRooms(test.office), {
    allowedHosts: ['localhost'],
    siteFolder: mkdtempSync(join(tmpdir(), 'lanthorn-no-site-')),
    onBug: (error) => bugs.push(error),
  });
  const link = await ask(`/sign-in/${await test.office.identity.createSignInLink()}`, {
    as: 'nobody',
  });
  cookie = link.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(async () => {
  await test.close();
  repository.remove();
});

interface Asking extends RequestInit {
  readonly as?: 'nobody';
}

function ask(path: string, { as, ...options }: Asking = {}): Promise<Response> {
  const headers = new Headers(options.headers);
  headers.set('host', headers.get('host') ?? 'localhost');
  if (as !== 'nobody') headers.set('cookie', cookie);
  return Promise.resolve(
    app.fetch(new Request(`http://localhost${path}`, { ...options, headers })),
  );
}

async function read(path: string, options?: Asking) {
  const response = await ask(path, options);
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into replies of every shape.
  const body: any = await response.json();
  return { status: response.status, body, type: response.headers.get('content-type') };
}

const json = (method: string, body: unknown): Asking => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});

describe('who asks', () => {
  it('the one-time link signs in once', async () => {
    const token = await test.office.identity.createSignInLink();
    const first = await ask(`/sign-in/${token}`, { as: 'nobody' });
    const second = await ask(`/sign-in/${token}`, { as: 'nobody' });

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
      const { status, body, type } = await read(`/api/v1/${path}`, { as: 'nobody' });
      expect(status, path).toBe(401);
      expect(type).toContain('application/problem+json');
      expect(body).toMatchObject({ code: 'http/not-signed-in', status: 401 });
      expect(body.next).toContain('sign-in-link');
    }
  });

  it('a session works as bearer token too', async () => {
    const token = cookie.split('=')[1];
    const { body } = await read('/api/v1/session', {
      as: 'nobody',
      headers: { authorization: `Bearer ${token}` },
    });

    expect(body).toMatchObject({ account: { role: 'admin' } });
  });

  it('another name for this machine is refused', async () => {
    const { status, body } = await read('/api/v1/session', { headers: { host: 'evil.example' } });

    expect(status).toBe(403);
    expect(body.code).toBe('http/unknown-host');
  });

  it('a form of another site changes nothing', async () => {
    const response = await ask('/api/v1/portfolio/scans', {
      method: 'POST',
      body: 'folders=/',
      headers: { origin: 'http://evil.example', 'content-type': 'text/plain' },
    });

    expect(response.status).toBe(403);
  });
});

describe('lists', () => {
  it('page, filter and count', async () => {
    const first = await read('/api/v1/compliance/components?limit=2');
    const second = await read(
      `/api/v1/compliance/components?limit=2&cursor=${first.body.nextCursor}`,
    );

    expect(first.body).toMatchObject({ total: 3, items: [{ name: '=a' }, { name: 'b' }] });
    expect(second.body).toMatchObject({
      total: 3,
      items: [{ name: 'c', verdict: 'forbidden', openFindings: 1 }],
    });
    expect(second.body.nextCursor).toBeUndefined();
    const forbidden = await read('/api/v1/compliance/components?verdict=forbidden&direct=true');
    expect(forbidden.body.total).toBe(1);
  });

  it('bad input is named', async () => {
    const { status, body } = await read('/api/v1/compliance/components?limit=0&verdict=maybe');

    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'limit',
      'verdict',
    ]);
  });

  it('a component shows its chain, its verdicts, where and why', async () => {
    const { body: list } = await read('/api/v1/compliance/components?search=c@1');
    const { body } = await read(`/api/v1/compliance/components/${list.items[0].id}`);

    expect(body).toMatchObject({
      license: 'AGPL-3.0-only',
      licenseClass: 'network-copyleft',
      usages: [{ path: 'package-lock.json', direct: true, repository: { name: 'app' } }],
      findings: [{ rule: 'network-copyleft-shipped', severity: 'critical' }],
    });
    expect(body.verdicts[0].reason).toContain('AGPL-3.0-only decides');
    expect(body.licenseChain.map((step: { step: string }) => step.step)).toContain('effective');
  });

  it('what is not there is a 404 problem', async () => {
    for (const path of [
      'compliance/components/999999',
      'compliance/findings/999999',
      'strategy/objectives/999999',
      'portfolio/repositories/999999',
      'measurement/kpis/999999',
      'nothing/here',
    ]) {
      expect((await read(`/api/v1/${path}`)).status, path).toBe(404);
    }
  });
});

describe('exports', () => {
  it('hold what the filter lets through, in three formats', async () => {
    const path = '/api/v1/compliance/components/export?search=a@1&format=';
    const csv = await (await ask(`${path}csv`)).text();
    const asJson = await read(`${path}json`);
    const xlsx = Buffer.from(await (await ask(`${path}xlsx`)).arrayBuffer());

    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    expect(csv).toContain("'=a");
    expect(asJson.body).toMatchObject([{ name: '=a', license: 'MIT', verdict: 'allowed' }]);
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('an unknown format is refused', async () => {
    expect((await read('/api/v1/compliance/components/export?format=doc')).status).toBe(422);
  });
});

describe('key results', () => {
  it('a bound one cannot be typed over', async () => {
    const { body: strategy } = await read('/api/v1/strategy/objectives');
    const { id } = strategy.objectives[0].keyResults[0];
    const { status, body } = await read(
      `/api/v1/strategy/key-results/${id}/claims`,
      json('POST', { value: 1 }),
    );

    expect(status).toBe(409);
    expect(body.code).toBe('strategy/key-result-is-bound');
  });

  it('a new target is kept and stands in the trail and the log', async () => {
    const { body: strategy } = await read('/api/v1/strategy/objectives');
    const objective = strategy.objectives[0];
    const change = { target: 0.97, reason: 'Agreed in the quarterly review' };
    const { body } = await read(
      `/api/v1/strategy/key-results/${objective.keyResults[0].id}`,
      json('PATCH', change),
    );

    expect(body.target).toBe(0.97);
    const { body: after } = await read(`/api/v1/strategy/objectives/${objective.id}`);
    expect(JSON.stringify(after.trail)).toContain('0.97');
    const { body: log } = await read('/api/v1/admin/log/verification');
    expect(log.intact).toBe(true);
  });
});

it('every figure opens its rows', async () => {
  const { body: kpis } = await read('/api/v1/measurement/kpis');
  for (const { id, name } of kpis) {
    const { status, body } = await read(`/api/v1/measurement/kpis/${id}`);
    expect(status, name).toBe(200);
    expect(body.evidence.metric.formula).not.toBe('');
  }
  const { body: projects } = await read('/api/v1/measurement/projects');
  const [project] = projects.projects;
  const { body: rows } = await read(
    `/api/v1/measurement/projects/${project.repositoryId}/metrics/commits`,
  );
  expect(rows.value).toBe(project.figures.commits.value);
});

it('every route of the description answers a signed-in admin without a bug', async () => {
  const { body } = await read('/api/v1/openapi.json', { as: 'nobody' });
  expect(body.openapi).toMatch(/^3\.1/);
  const paths = Object.keys(body.paths).filter(
    (path) => body.paths[path].get && !path.endsWith('/events'),
  );
  expect(paths.length).toBeGreaterThan(15);

  for (const path of paths) {
    const { status } = await read(
      `/api/v1${path.replace('{metricId}', 'commits').replace('{id}', '1')}`,
    );
    expect(status, path).toBeLessThan(500);
  }
  expect(bugs).toEqual([]);
});

it('the events of jobs arrive while they happen', async () => {
  const stop = new AbortController();
  const response = await ask('/api/v1/admin/jobs/events', { signal: stop.signal });
  const reader = response.body?.getReader();
  repository.commit({ 'README.md': 'news' });
  await test.scan(repository.folder);

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
  const { headers } = await ask('/', { as: 'nobody' });

  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(headers.get('content-security-policy')).not.toContain("script-src 'self' 'unsafe-inline'");
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});
