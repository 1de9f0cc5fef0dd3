// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSbom, SBOM_FORMATS, type Sbom, validateSbom, writeSbom } from '#engines/sbom';
import { instant } from '#model';
import { ferry } from './ferry.fixture.ts';
import { json, openTestSite, type TestSite } from './site.fixture.ts';

let site: TestSite;
let imported: { repositoryId: number };
let app: number;

beforeAll(async () => {
  site = await openTestSite();
  const { items } = (await site.read('/api/v1/portfolio/repositories')).body;
  app = items[0].id;
  imported = (await upload(writeSbom(ferry, 'spdx-2.3'), 'fileName=ferry.spdx.json')).body;
  await site.test.office.jobs.idle();
});
afterAll(() => site.close());

function upload(text: string, query = '') {
  return site.read(`/api/v1/portfolio/sboms?${query}`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json' },
  });
}

function read(text: string): Sbom {
  const reading = readSbom(text);
  if ('code' in reading) throw new Error(reading.message);
  return reading.sbom;
}

describe('uploading a bill of materials', () => {
  it('answers what became of it, and knows it the second time', async () => {
    const again = await upload(writeSbom(ferry, 'spdx-2.3'));

    expect(imported).toMatchObject({ state: 'imported', name: 'ferry', components: 2 });
    expect(again).toMatchObject({
      status: 200,
      body: { ...imported, state: 'known', problems: [] },
    });
  });

  it('says what is wrong with one that is not valid', async () => {
    const { status, body, type } = await upload(
      '{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{}]}',
    );

    expect(status).toBe(422);
    expect(type).toBe('application/problem+json');
    expect(body).toMatchObject({
      code: 'sbom/not-valid',
      detail: expect.stringContaining('components[0]: "type" is missing'),
    });
  });

  it('takes no body beyond its limit', async () => {
    const response = await site.ask('/api/v1/portfolio/sboms', {
      method: 'POST',
      body: 'x',
      headers: { 'content-length': String(200 << 20), 'content-type': 'application/json' },
    });

    expect(response.status).toBe(413);
  });

  it('gives the document back byte for byte, and lists it', async () => {
    const { items } = (
      await site.read(`/api/v1/portfolio/repositories/${imported.repositoryId}/sboms`)
    ).body;
    const original = await site.ask(`/api/v1/portfolio/sboms/${items[0].id}/content`);

    expect(items).toMatchObject([{ fileName: 'ferry.spdx.json', standard: 'spdx', isShown: true }]);
    expect(await original.text()).toBe(writeSbom(ferry, 'spdx-2.3'));
  });

  it('says what a newer document changed', async () => {
    const newer = { ...ferry, at: instant('2026-04-01T09:00:00Z') };
    const components = ferry.components.map((one) => ({ ...one, version: '9', purl: undefined }));
    await upload(
      writeSbom({ ...newer, components, subject: { id: 'it', name: 'barge' } }, 'spdx-2.3'),
    );
    const { body } = await upload(
      writeSbom(
        { ...newer, at: instant('2026-05-01T09:00:00Z'), subject: { id: 'it', name: 'barge' } },
        'spdx-2.3',
      ),
    );
    const { items } = (await site.read(`/api/v1/portfolio/repositories/${body.repositoryId}/sboms`))
      .body;
    const difference = (await site.read(`/api/v1/portfolio/sboms/${items[0].id}/difference`)).body;

    expect(difference.before.id).toBe(items[1].id);
    expect(difference.versionChanged).toEqual([{ package: 'rope', from: ['9'], to: ['3'] }]);
  });
});

describe('a bill to save', () => {
  it.each(SBOM_FORMATS)('of a repository is valid %s and the same twice', async (format) => {
    const address = `/api/v1/portfolio/repositories/${app}/sbom?format=${format}`;
    const response = await site.ask(address);
    const text = await response.text();

    expect(response.headers.get('content-disposition')).toContain('filename="app.');
    expect(validateSbom(text)).toMatchObject({ valid: true, problems: [] });
    expect(await (await site.ask(address)).text()).toBe(text);
    expect(
      read(text)
        .components.map(({ name }) => name)
        .sort(),
    ).toEqual(['=a', 'b', 'c']);
  });

  it('of an imported one keeps what the document says, in another format', async () => {
    const address = `/api/v1/portfolio/repositories/${imported.repositoryId}/sbom`;
    const bill = read(await (await site.ask(address)).text());

    expect(bill.components.find(({ name }) => name === 'b')?.supplier?.name).toBe('Harbour Works');
    expect(bill.dependencies).toHaveLength(2);
  });

  it('is not written in a format that there is not', async () => {
    const { status, body } = await site.read(
      `/api/v1/portfolio/repositories/${app}/sbom?format=swid`,
    );

    expect(status).toBe(422);
    expect(body.next).toContain('cyclonedx-1.6');
  });
});

describe('profiles', () => {
  it('say what a bill of ours and an imported one lack', async () => {
    const profile = (id: number, name: string) =>
      site.read(`/api/v1/portfolio/repositories/${id}/sbom/profile?profile=${name}`);
    const theirs = (await profile(imported.repositoryId, 'bsi')).body;
    const ours = (await profile(app, 'ntia')).body;

    expect(theirs.requirements).toContainEqual(
      expect.objectContaining({ id: 'format', missing: 1 }),
    );
    expect(ours.requirements).toContainEqual(expect.objectContaining({ id: 'author', missing: 0 }));
    expect(ours.lacking).toBe(4);
  });
});

describe('products', () => {
  let product: { id: number; revision: number };

  it('are made once for one request, with an ETag', async () => {
    const words = { name: 'Crossing', version: '1', members: [app, imported.repositoryId] };
    const request = json('POST', words);
    const asking = { ...request, headers: { ...request.headers, 'idempotency-key': 'k1' } };
    const response = await site.ask('/api/v1/portfolio/products', asking);
    product = JSON.parse(await response.text());

    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(product).toMatchObject({ members: [{ name: 'app' }, { name: 'ferry' }], components: 4 });
    const again = await site.read('/api/v1/portfolio/products', asking);
    expect(again.body.id).toBe(product.id);
  });

  it('narrow the inventory, its facets and the findings', async () => {
    const inventory = await site.read(`/api/v1/compliance/components?productId=${product.id}`);
    const findings = await site.read(
      `/api/v1/compliance/findings?productId=${product.id}&state=open`,
    );
    const facets = await site.read('/api/v1/compliance/components/facets');

    expect(inventory.body.items.map(({ name }: { name: string }) => name)).toEqual([
      '=a',
      'b',
      'c',
      'rope',
    ]);
    expect(findings.body.total).toBeGreaterThan(0);
    expect(facets.body.product).toEqual([{ value: String(product.id), count: 4 }]);
  });

  it('have a bill with each member as a component, and what two use once', async () => {
    const text = await (await site.ask(`/api/v1/portfolio/products/${product.id}/sbom`)).text();
    const bill = read(text);

    expect(validateSbom(text).problems).toEqual([]);
    expect(bill.subject?.name).toBe('Crossing');
    expect(bill.components.map(({ name }) => name).sort()).toEqual([
      '=a',
      'app',
      'b',
      'c',
      'ferry',
      'rope',
    ]);
    const b = bill.components.find(({ name }) => name === 'b');
    expect(b).toMatchObject({
      supplier: { name: 'Harbour Works' },
      licenses: [{ expression: 'GPL-2.0-only OR MIT' }],
    });
    const names = new Map(bill.components.map(({ id, name }) => [id, name]));
    const asks = (from: string) =>
      bill.dependencies.find((one) => names.get(one.from) === from)?.to.map((id) => names.get(id));
    expect(asks('ferry')).toEqual(['b']);
    expect(asks('app')).toContain('c');
  });

  it('say what they consist of and lack', async () => {
    const detail = (await site.read(`/api/v1/portfolio/products/${product.id}`)).body;
    const profile = (
      await site.read(`/api/v1/portfolio/products/${product.id}/sbom/profile?profile=cisa`)
    ).body;

    expect(detail.licenses).toContainEqual({ value: 'MIT', count: 1 });
    expect(profile.conforms).toBe(false);
  });

  it('are changed only where the state that was seen is said and still holds', async () => {
    const words = { name: 'Crossing', members: [app] };
    const path = `/api/v1/portfolio/products/${product.id}`;
    const blind = await site.read(path, json('PUT', words));
    const request = json('PUT', words);
    const asking = { ...request, headers: { ...request.headers, 'if-match': '"1"' } };
    const changed = await site.read(path, asking);
    const late = await site.read(path, asking);

    expect(blind).toMatchObject({ status: 422, body: { code: 'http/no-revision' } });
    expect(changed).toMatchObject({ status: 200, body: { revision: 2, components: 3 } });
    expect(late).toMatchObject({ status: 412, body: { code: 'portfolio/changed-meanwhile' } });
    const removed = await site.read(path, {
      method: 'DELETE',
      headers: { 'content-type': 'application/json', 'if-match': '"2"' },
    });
    expect(removed).toMatchObject({ status: 200, body: { removed: true } });
  });
});

it('called nothing a bug', () => {
  expect(site.bugs).toEqual([]);
});
