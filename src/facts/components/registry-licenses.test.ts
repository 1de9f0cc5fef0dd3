// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Principal } from '#model';
import {
  type ComponentStore,
  observation,
  openComponentStore,
  purlOf,
} from './component-store.fixture.ts';

let store: ComponentStore;
let principal: Principal;
let repositoryId: number;
beforeAll(async () => {
  store = await openComponentStore();
  principal = await store.test.anotherOrganisation();
  repositoryId = await store.newRepositoryId(principal);
  const declared = { declared: 'MIT', declaredSource: 'package-lock.json:3', normalised: 'MIT' };
  await store.record(
    principal,
    repositoryId,
    observation({ name: 'lamp', licenses: { ...declared, effective: 'MIT' } }, { name: 'wick' }),
  );
});
afterAll(() => store.test.close());

function tell(name: string, license: string): Promise<number> {
  const what = { action: 'test/tell', subject: name };
  const told = { purl: purlOf(name), ecosystem: 'npm', license, source: 'npm, 2026-03-01' };
  return store.test.storage.write(principal, what, (tx) =>
    store.components.recordRegistryLicenses(tx, [told]),
  );
}

async function revisionOf(name: string): Promise<number | undefined> {
  const sql = `SELECT revision FROM components_component WHERE purl = '${purlOf(name)}'`;
  const [row] = await store.query<{ revision: number }>(principal, sql);
  return row?.revision;
}

async function stateOf(name: string) {
  const component = await store.components.get(principal, await store.idOf(principal, name));
  const step = (wanted: string) => component.licenseChain.find((one) => one.step === wanted);
  return {
    license: component.license,
    registry: step('registry'),
    why: step('effective')?.source,
    revision: await revisionOf(name),
  };
}

it('fills what no file says, and asks for a new judgement once', async () => {
  const before = await revisionOf('wick');

  const kept = await tell('wick', 'Apache 2.0');
  const once = await stateOf('wick');
  await tell('wick', 'Apache 2.0');

  expect(kept).toBe(1);
  expect(once).toEqual({
    license: 'Apache-2.0',
    registry: { step: 'registry', value: 'Apache 2.0', source: 'npm, 2026-03-01' },
    why: 'From the package registry: no file at hand says it.',
    revision: (before ?? 0) + 1,
  });
  expect(await revisionOf('wick')).toBe(once.revision);
});

it('leaves in effect what a file says', async () => {
  const before = await stateOf('lamp');

  await tell('lamp', 'GPL-3.0-only');

  expect(await stateOf('lamp')).toEqual({
    ...before,
    registry: { step: 'registry', value: 'GPL-3.0-only', source: 'npm, 2026-03-01' },
  });
});

it('survives the next scan, and yields to a file that then says more', async () => {
  await store.record(principal, repositoryId, observation({ name: 'wick' }));
  const afterScan = await stateOf('wick');
  const declared = { declared: 'ISC', declaredSource: 'package-lock.json:9', normalised: 'ISC' };
  await store.record(
    principal,
    repositoryId,
    observation({ name: 'wick', licenses: { ...declared, effective: 'ISC' } }),
  );

  expect(afterScan.license).toBe('Apache-2.0');
  expect((await stateOf('wick')).license).toBe('ISC');
});

it('passes over a purl that nobody uses', async () => {
  expect(await tell('ghost', 'MIT')).toBe(0);
});
