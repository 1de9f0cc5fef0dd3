// SPDX-License-Identifier: Apache-2.0
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  type ComponentStore,
  observation,
  openComponentStore,
  purlOf,
} from './component-store.fixture.ts';

let store: ComponentStore;
beforeAll(async () => {
  store = await openComponentStore();
});
afterAll(() => store.test.close());

const edge = (from: string, to: string) => ({ from: purlOf(from), to: purlOf(to) });

/** lamp is direct and asks for wick and oil; wick asks for cotton, as does oil. */
async function recorded() {
  const principal = await store.test.anotherOrganisation();
  const repositoryId = await store.newRepositoryId(principal);
  const observed = observation(
    { name: 'lamp', direct: true, via: ['lamp'] },
    { name: 'wick', direct: false, via: ['lamp', 'wick'] },
    { name: 'oil', direct: false, via: ['lamp', 'oil'] },
    { name: 'cotton', direct: false, via: ['lamp', 'wick', 'cotton'] },
  );
  const edges = [
    edge('lamp', 'wick'),
    edge('lamp', 'oil'),
    edge('wick', 'cotton'),
    edge('oil', 'cotton'),
    { from: 'npm:package.json', to: purlOf('lamp') },
  ];
  await store.record(principal, repositoryId, { ...observed, edges });
  return { principal, repositoryId, observed };
}

it('keeps the edges between components, and no others', async () => {
  const { principal, repositoryId } = await recorded();

  expect(await store.components.edges(principal, repositoryId)).toEqual([
    edge('lamp', 'oil'),
    edge('lamp', 'wick'),
    edge('oil', 'cotton'),
    edge('wick', 'cotton'),
  ]);
});

it('draws what asks for a component up to what the project asks for, and what it asks for', async () => {
  const { principal, repositoryId } = await recorded();
  const graph = async (name: string) =>
    store.components.graph(principal, await store.idOf(principal, name), repositoryId);

  const cotton = await graph('cotton');
  expect(cotton.nodes.map(({ name, depth, direct }) => [name, depth, direct])).toEqual([
    ['cotton', 0, false],
    ['oil', 1, false],
    ['wick', 1, false],
    ['lamp', 2, true],
  ]);
  expect(cotton.edges).toHaveLength(4);
  expect(cotton.asksFor).toEqual([]);
  expect((await graph('lamp')).asksFor.map(({ name }) => name)).toEqual(['oil', 'wick']);
});

it('forgets the edges that the next scan no longer finds', async () => {
  const { principal, repositoryId, observed } = await recorded();

  await store.record(principal, repositoryId, { ...observed, edges: [edge('lamp', 'wick')] });

  expect(await store.components.edges(principal, repositoryId)).toEqual([edge('lamp', 'wick')]);
});
