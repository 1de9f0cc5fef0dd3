// SPDX-License-Identifier: Apache-2.0
// For tests only: a repository of the office that is on a GitHub of this machine.
import type { StoredItem } from '#facts/forges';
import type { TestOffice } from '../office.fixture.ts';
import { addForge, connectRepository, disconnectRepository, removeForge } from './connect-forge.ts';
import { PLACE, type TestGitHub } from './forge-server.fixture.ts';

/** The id of the repository, once it is registered and connected. */
export async function openLamp(test: TestOffice, github: TestGitHub): Promise<number> {
  const { office, principal } = test;
  const place = { location: github.address, name: 'lamp', kind: 'bare' } as const;
  const [registered] = await office.portfolio.register(principal, [place]);
  if (registered === undefined) throw new Error('The repository was not registered');
  await addForge(office, principal, { kind: 'github', address: github.address, token: 'lamp-oil' });
  await connectLamp(test, github, registered.id);
  return registered.id;
}

export async function connectLamp(
  { office, principal }: TestOffice,
  { address }: TestGitHub,
  repositoryId: number,
): Promise<void> {
  await connectRepository(office, principal, { repositoryId, address, path: PLACE });
}

/** Disconnects the repository and ends the GitHub. */
export async function closeLamp(
  { office, principal }: TestOffice,
  github: TestGitHub,
  repositoryId: number,
): Promise<void> {
  await disconnectRepository(office, principal, repositoryId);
  const [forge] = await office.forges.all(principal);
  if (forge) await removeForge(office, principal, forge.id);
  await github.close();
}

/** All that is kept of the repository. */
export async function itemsOfLamp(
  { office, principal }: TestOffice,
  repositoryId: number,
): Promise<readonly StoredItem[]> {
  const found: StoredItem[] = [];
  for await (const one of office.forges.items(principal, { repositoryId })) found.push(one);
  return found;
}
