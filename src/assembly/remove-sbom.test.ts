// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sbom, writeSbom } from '#engines/sbom';
import { instant } from '#model';
import { importSbom } from './import-sbom.ts';
import { makeTestRepository, openTestOffice, type TestOffice } from './office.fixture.ts';
import { importedNamed, removeSbom } from './remove-sbom.ts';

let test: TestOffice;
beforeAll(async () => {
  test = await openTestOffice();
});
afterAll(() => test.close());

function billOf(name: string): Sbom {
  const chain = { name: 'chain', version: '1.0.0', purl: 'pkg:npm/chain@1.0.0' };
  const own = { name: `${name}-rope`, version: '1.0.0', purl: `pkg:npm/${name}-rope@1.0.0` };
  const components = [chain, own].map((one) => ({
    ...one,
    id: one.name,
    licenses: [{ expression: 'AGPL-3.0-only', basis: 'declared' as const }],
  }));
  return {
    subject: { id: 'it', name },
    at: instant('2026-03-01T09:00:00Z'),
    components,
    dependencies: [{ from: 'it', to: ['chain', own.name] }],
  };
}

async function imported(name: string) {
  const bytes = Buffer.from(writeSbom(billOf(name), 'cyclonedx-1.6'));
  const result = await importSbom(test.office, test.principal, { bytes, fileName: `${name}.json` });
  await test.office.jobs.idle();
  return result;
}

async function removed(id: number) {
  await removeSbom(test.office, test.principal, id);
  await test.office.jobs.idle();
}

function findingsOf(repositoryId: number, state: 'open' | 'gone') {
  return test.office.compliance.findings(test.principal, { repositoryId, state, limit: 10 });
}

const inventoryOf = (repositoryId: number) =>
  test.office.compliance.components(test.principal, {
    repositoryId,
    sort: 'name',
    order: 'asc',
    limit: 10,
  });

it('goes with its documents and facts, and its findings are closed; what is of others stays', async () => {
  const { office, principal } = test;
  const [ferry, barge] = [await imported('ferry'), await imported('barge')];
  const words = { name: 'Crossing', members: [ferry.repositoryId, barge.repositoryId] };
  const productId = await office.products.add(principal, words, { at: office.clock.now() });
  await removed(ferry.repositoryId);

  await expect(office.portfolio.get(principal, ferry.repositoryId)).rejects.toThrow(
    /no repository/,
  );
  expect((await office.portfolio.all(principal)).map(({ name }) => name)).toEqual(['barge']);
  expect(await office.sboms.of(principal, ferry.repositoryId)).toEqual([]);
  expect((await inventoryOf(ferry.repositoryId)).total).toBe(0);
  expect((await findingsOf(ferry.repositoryId, 'open')).total).toBe(0);
  expect((await findingsOf(ferry.repositoryId, 'gone')).total).toBe(2);

  const left = await inventoryOf(barge.repositoryId);
  expect(left.items.map(({ name, repositories }) => [name, repositories])).toEqual([
    ['barge-rope', 1],
    ['chain', 1],
  ]);
  expect((await findingsOf(barge.repositoryId, 'open')).total).toBe(2);
  const { members } = await office.products.get(principal, productId);
  expect(members.map(({ name }) => name)).toEqual(['barge']);
});

it('is in the log, and comes back with its findings when it is imported again', async () => {
  const { office, principal } = test;
  const { repositoryId } = await imported('wherry');
  await removed(repositoryId);
  const again = await imported('wherry');

  expect(again).toMatchObject({ state: 'imported', repositoryId });
  expect((await findingsOf(repositoryId, 'open')).items.map((one) => one.returned)).toEqual([1, 1]);
  const entries = await office.storage.read(principal, (tx) =>
    tx.query("SELECT subject, detail FROM log_entry WHERE action = 'portfolio/remove-sbom'"),
  );
  expect(entries).toContainEqual({
    subject: `repository:${repositoryId}`,
    detail: expect.objectContaining({ name: 'wherry', documents: [expect.any(String)] }),
  });
});

it('is asked for by its name; a repository is not removed, nor by whoever may not import', async () => {
  const { office, principal } = test;
  const repository = makeTestRepository('app');
  repository.commit({ 'go.mod': 'module example.com/app' });
  const id = await test.scan(repository.folder);
  repository.remove();
  const { repositoryId } = await imported('tender');

  expect(await importedNamed(office, principal, 'tender')).toBe(repositoryId);
  await expect(importedNamed(office, principal, 'app')).rejects.toThrow(/Nothing .* "app"/);
  await expect(removeSbom(office, principal, id)).rejects.toMatchObject({
    code: 'portfolio/not-imported',
  });
  await expect(
    removeSbom(office, { ...principal, role: 'member' }, repositoryId),
  ).rejects.toMatchObject({ kind: 'not-allowed' });
});
