// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

describe('lists', () => {
  it('page, filter and count', async () => {
    const first = await site.read('/api/v1/compliance/components?limit=2');
    const second = await site.read(
      `/api/v1/compliance/components?limit=2&cursor=${first.body.nextCursor}`,
    );

    expect(first.body).toMatchObject({ total: 3, items: [{ name: '=a' }, { name: 'b' }] });
    expect(second.body).toMatchObject({
      total: 3,
      items: [{ name: 'c', verdict: 'forbidden', openFindings: 1 }],
    });
    expect(second.body.nextCursor).toBeUndefined();
    const forbidden = await site.read(
      '/api/v1/compliance/components?verdict=forbidden&direct=true',
    );
    expect(forbidden.body.total).toBe(1);
  });

  it('bad input is named', async () => {
    const { status, body } = await site.read('/api/v1/compliance/components?limit=0&verdict=maybe');

    expect(status).toBe(400);
    expect(body.errors.map((error: { path: string }) => error.path).sort()).toEqual([
      'limit',
      'verdict',
    ]);
  });

  it.each([
    ['application/json', '{"target":', 422, 'http/broken-json'],
    ['application/json', `{"reason":"${'x'.repeat(2_000_000)}"}`, 413, 'http/turned-away'],
  ])('a body of %s that is broken or endless is no bug', async (type, body, status, code) => {
    const headers = { 'content-type': type, 'content-length': String(body.length) };
    const path = '/api/v1/strategy/key-results/1';
    const answer = await site.read(path, { method: 'PATCH', headers, body });

    expect(answer).toMatchObject({ status, body: { code } });
    expect(site.bugs).toEqual([]);
  });

  it('a component shows its chain, its verdicts, where and why', async () => {
    const { body: list } = await site.read('/api/v1/compliance/components?search=c@1');
    const { body } = await site.read(`/api/v1/compliance/components/${list.items[0].id}`);

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
      expect((await site.read(`/api/v1/${path}`)).status, path).toBe(404);
    }
  });
});

describe('exports', () => {
  it('hold what the filter lets through, in three formats', async () => {
    const path = '/api/v1/compliance/components/export?search=a@1&format=';
    const csv = await (await site.ask(`${path}csv`)).text();
    const asJson = await site.read(`${path}json`);
    const xlsx = Buffer.from(await (await site.ask(`${path}xlsx`)).arrayBuffer());

    expect(csv.trimEnd().split('\r\n')).toHaveLength(2);
    expect(csv).toContain("'=a");
    expect(asJson.body).toMatchObject([{ name: '=a', license: 'MIT', verdict: 'allowed' }]);
    expect(xlsx.subarray(0, 2).toString()).toBe('PK');
  });

  it('hold the projects with the figures that one chooses, and the readings of KPIs', async () => {
    const projects = await site.read(
      '/api/v1/measurement/projects/export?metrics=commits,bot-share&format=json',
    );
    const readings = await site.read('/api/v1/measurement/kpis/export?format=json');
    const forPrometheus = await site.ask('/api/v1/measurement/openmetrics');

    expect(projects.body).toEqual([{ project: 'app', commits: 1 }]);
    expect(readings.body.map(({ metric }: { metric: string }) => metric)).toContain('contributors');
    expect(forPrometheus.headers.get('content-type')).toContain('application/openmetrics-text');
    expect(await forPrometheus.text()).toMatch(/^lanthorn_kpi\{.*metric="contributors".*\} 1$/m);
    expect((await site.read('/api/v1/measurement/projects/export?metrics=x')).status).toBe(404);
  });

  it('an unknown format is refused', async () => {
    expect((await site.read('/api/v1/compliance/components/export?format=doc')).status).toBe(422);
  });
});

describe('key results', () => {
  it('a bound one cannot be typed over', async () => {
    const { body: strategy } = await site.read('/api/v1/strategy/objectives');
    const { id } = strategy.objectives[0].keyResults[0];
    const { status, body } = await site.read(
      `/api/v1/strategy/key-results/${id}/claims`,
      json('POST', { value: 1 }),
    );

    expect(status).toBe(409);
    expect(body.code).toBe('strategy/key-result-is-bound');
  });

  it('a new target is kept and stands in the trail and the log', async () => {
    const { body: strategy } = await site.read('/api/v1/strategy/objectives');
    const objective = strategy.objectives[0];
    const change = { target: 0.97, reason: 'Agreed in the quarterly review' };
    const { body } = await site.read(
      `/api/v1/strategy/key-results/${objective.keyResults[0].id}`,
      json('PATCH', change),
    );

    expect(body.target).toBe(0.97);
    const { body: after } = await site.read(`/api/v1/strategy/objectives/${objective.id}`);
    expect(JSON.stringify(after.trail)).toContain('0.97');
    const { body: log } = await site.read('/api/v1/admin/log/verification');
    expect(log.intact).toBe(true);
  });
});

it('every figure opens its rows', async () => {
  const { body: kpis } = await site.read('/api/v1/measurement/kpis');
  for (const { id, name } of kpis) {
    const { status, body } = await site.read(`/api/v1/measurement/kpis/${id}`);
    expect(status, name).toBe(200);
    expect(body.evidence.metric.formula).not.toBe('');
  }
  const { body: projects } = await site.read('/api/v1/measurement/projects');
  const [project] = projects.projects;
  const { body: rows } = await site.read(
    `/api/v1/measurement/projects/${project.repositoryId}/metrics/commits`,
  );
  expect(rows.value).toBe(project.figures.commits.value);
});

it('every route of the description answers a signed-in admin without a bug', async () => {
  const { body } = await site.read('/api/v1/openapi.json', { as: 'nobody' });
  expect(body.openapi).toMatch(/^3\.1/);
  const paths = Object.keys(body.paths).filter(
    (path) => body.paths[path].get && !path.endsWith('/events'),
  );
  expect(paths.length).toBeGreaterThan(15);

  for (const path of paths) {
    const { status } = await site.read(
      `/api/v1${path.replace('{metricId}', 'commits').replace('{id}', '1')}`,
    );
    expect(status, path).toBeLessThan(500);
  }
  expect(site.bugs).toEqual([]);
});
