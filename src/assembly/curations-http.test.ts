// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

let site: TestSite;
beforeAll(async () => {
  site = await openTestSite();
});
afterAll(() => site.close());

async function componentId(name: string): Promise<number> {
  const { body } = await site.read(
    `/api/v1/compliance/components?search=${encodeURIComponent(name)}`,
  );
  return body.items[0].id;
}

it('decides, shows it in the chain, and undoes it', async () => {
  const id = await componentId('pkg:npm/b@');
  const question = { componentId: id, kind: 'choose', license: 'MIT' };

  const preview = await site.read('/api/v1/compliance/decisions/preview', json('POST', question));
  const made = await site.read(
    '/api/v1/compliance/decisions',
    json('POST', { ...question, reason: 'We go by MIT.' }),
  );
  const { body } = await site.read(`/api/v1/compliance/components/${id}`);

  expect(preview.body.effects).toMatchObject([{ licenseAfter: 'MIT', verdictAfter: 'allowed' }]);
  expect(body.licenseChain.slice(-3)).toMatchObject([
    { step: 'curated' },
    { step: 'concluded', value: 'MIT' },
    { step: 'effective', value: 'MIT' },
  ]);
  const about = await site.read(`/api/v1/compliance/components/${id}/decisions`);
  expect(about.body.choices).toEqual(['GPL-2.0-only', 'MIT']);
  const path = `/api/v1/compliance/decisions/${made.body.id}`;
  const etag = (await site.ask(path)).headers.get('etag') ?? '';
  const undo = json('POST', { why: 'Thought again.' });
  const undoing = { ...undo, headers: { ...undo.headers, 'if-match': etag } };
  expect(await site.read(`${path}/undo`, undo)).toMatchObject({
    status: 422,
    body: { code: 'http/no-revision' },
  });
  expect((await site.read(`${path}/undo`, undoing)).body.undone.why).toBe('Thought again.');
  expect(await site.read(`${path}/undo`, undoing)).toMatchObject({
    status: 412,
    body: {
      code: 'compliance/decision-changed',
      detail: expect.stringMatching(/was undone by Admin on \d{4}-.*: Thought again\./),
    },
  });
});

it('gives decisions as a table and as a file', async () => {
  const table = await site.ask('/api/v1/compliance/decisions/export?format=csv');
  expect(await table.text()).toContain('pkg:npm/b,,MIT,organisation,We go by MIT.');
  const yaml = await (await site.ask('/api/v1/compliance/decisions/curations.yaml')).text();
  expect(yaml).toContain('format: lanthorn-curations/1');
  const taken = await site.read(
    '/api/v1/compliance/decisions/import',
    json('POST', { text: yaml, trial: true }),
  );
  expect(taken.body).toEqual({ added: 0, replaced: 0, known: 0, changes: [], problems: [] });
});

it('gives notices with what is missing of them, as a document that can do no harm', async () => {
  const { body: repositories } = await site.read('/api/v1/portfolio/repositories');
  const [{ id }] = repositories.items;

  const { body } = await site.read(`/api/v1/compliance/repositories/${id}/notices`);
  const page = await site.ask(
    `/api/v1/compliance/repositories/${id}/notices/document?format=html&show=yes`,
  );

  expect(body.components).toBe(3);
  expect(body.gaps.map(({ code }: { code: string }) => code)).toContain('choice-open');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(await page.text()).toContain('Standard text of MIT (SPDX)');
});

it('refuses an id that is none', async () => {
  const path = '/api/v1/compliance/repositories/x/notices/document';

  expect(await site.read(path)).toMatchObject({ status: 422, body: { code: 'http/bad-filter' } });
});

it('gives the notices of a release, and refuses one that is not there', async () => {
  const { body: repositories } = await site.read('/api/v1/portfolio/repositories');
  const [{ id }] = repositories.items;
  site.repository.git('tag', 'v1');

  const { body } = await site.read(`/api/v1/compliance/repositories/${id}/notices?at=v1`);

  expect(body).toMatchObject({ subject: { version: 'v1' }, components: 3, releases: ['v1'] });
  expect(await site.read(`/api/v1/compliance/repositories/${id}/notices?at=v9`)).toMatchObject({
    status: 404,
    body: { code: 'notices/no-such-release' },
  });
});

it('has all figures taken anew that hang on a decision', async () => {
  const { jobs } = site.test.office;
  await jobs.idle();
  const assessments = async () => {
    const all = await jobs.list(site.test.principal, { limit: 500 });
    return all.filter(({ kind }) => kind === 'assess').length;
  };
  const before = await assessments();
  const id = await componentId('pkg:npm/c@');
  const curating = {
    componentId: id,
    kind: 'curate',
    license: 'MIT',
    reason: 'It was relicensed.',
  };

  await site.read('/api/v1/compliance/decisions', json('POST', curating));

  expect(await assessments()).toBe(before + 1);
});
