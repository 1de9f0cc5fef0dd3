// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Principal } from '#model';
import {
  type ComponentStore,
  observation,
  openComponentStore,
  purlOf,
} from './component-store.fixture.ts';
import type { InstalledPackageSays } from './file-tree.ts';
import { readTexts } from './read-texts.ts';

let store: ComponentStore;
beforeAll(async () => {
  store = await openComponentStore();
});
afterAll(() => store.test.close());

const MIT = { role: 'license', path: 'LICENSE', text: 'SPDX-License-Identifier: MIT\n' } as const;
const ISC = { role: 'license', path: 'LICENSE', text: 'SPDX-License-Identifier: ISC\n' } as const;
const NOTICE = { role: 'notice', path: 'NOTICE', text: 'Oil of the fen\n' } as const;

async function record(
  principal: Principal,
  repositoryId: number,
  texts: Readonly<Record<string, InstalledPackageSays['texts']>>,
) {
  const installed = Object.entries(texts).map(
    ([name, files]) => [purlOf(name), { path: name, texts: files, omitted: [] }] as const,
  );
  const read = await readTexts(new Map(installed), undefined);
  const seen = observation(...Object.keys(texts).map((name) => ({ name })));
  return store.record(principal, repositoryId, { ...seen, ...read });
}

const storedTexts = (principal: Principal) =>
  store.query<{ count: number }>(principal, 'SELECT count(*) AS count FROM components_text');

it('keeps one text once, however many components bring it', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);

  await record(principal, id, { oil: [MIT, NOTICE], wick: [MIT] });

  const [oil, wick] = [await store.idOf(principal, 'oil'), await store.idOf(principal, 'wick')];
  const texts = await store.components.texts(principal, [oil, wick]);
  expect(texts.get(oil)?.map(({ role, text, license }) => [role, text, license])).toEqual([
    ['license', MIT.text, 'MIT'],
    ['notice', NOTICE.text, undefined],
  ]);
  expect(texts.get(wick)).toHaveLength(1);
  expect(await storedTexts(principal)).toEqual([{ count: 2 }]);
  const { license, licenseChain } = await store.components.get(principal, oil);
  expect(license).toBe('MIT');
  expect(licenseChain.find(({ step }) => step === 'detected')).toEqual({
    step: 'detected',
    value: 'MIT',
    source: 'LICENSE',
    repositoryId: id,
  });
});

it('has a component judged again only when its texts say something else', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  const revision = async () =>
    (
      await store.query<{ revision: number }>(
        principal,
        'SELECT revision FROM components_component',
      )
    )[0]?.revision;
  await record(principal, id, { oil: [MIT] });
  const first = await revision();

  await record(principal, id, { oil: [MIT, NOTICE] });
  const withNotice = await revision();
  await record(principal, id, { oil: [ISC, NOTICE] });

  expect(withNotice).toBe(first);
  expect(await revision()).toBe((first ?? 0) + 1);
});

it('keeps the texts when a scan finds none, and the licence that they told', async () => {
  const principal = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  await record(principal, id, { oil: [ISC] });
  const declared = { declared: 'ask the keeper', declaredSource: 'package-lock.json:1' };

  await store.record(principal, id, observation({ name: 'oil', licenses: declared }));

  const oil = await store.idOf(principal, 'oil');
  expect((await store.components.texts(principal, [oil])).size).toBe(1);
  expect((await store.components.get(principal, oil)).license).toBe('ISC');
});

it('shows no text to another organisation', async () => {
  const principal = await store.test.anotherOrganisation();
  const stranger = await store.test.anotherOrganisation();
  const id = await store.newRepositoryId(principal);
  await record(principal, id, { oil: [MIT] });

  const texts = await store.components.texts(stranger, [await store.idOf(principal, 'oil')]);

  expect(texts.size).toBe(0);
});
