// SPDX-License-Identifier: Apache-2.0
import type { Repository } from '#facts/portfolio';
import { leadsOnly, type Principal } from '#model';
import { repositoryKey } from '#pillars/execution';
import type { Office } from '../office.ts';
import { allRepositories } from '../opportunities/office-packages.ts';
import { type CloneAddress, cloneAddress, cloneFolder } from './clone-address.ts';

export interface RemoteWish {
  readonly addresses: readonly string[];
  /** Whether they are projects of others, in which nothing counts as ours. */
  readonly isUpstream: boolean;
}

/** What became of one address. */
export interface AddedRemote {
  readonly address: string;
  readonly repositoryId: number;
  readonly name: string;
  /** Otherwise there is a clone of it already: two would count everything twice. */
  readonly isNew: boolean;
}

/**
 * Has repositories cloned and kept up to date by their addresses. Refuses them all where one is no address; one that is there
 * already stays as it is. Who fetches them is asked afterwards.
 */
export async function addRemotes(
  office: Office,
  principal: Principal,
  { addresses, isUpstream }: RemoteWish,
): Promise<readonly AddedRemote[]> {
  mayFetch(principal);
  const wanted = addresses.map(cloneAddress);
  const known = await allRepositories(office, principal);
  const byKey = await knownByKey(office, principal, known);
  const names = new Set(known.map(({ name }) => name));
  const added: AddedRemote[] = [];
  for (const address of wanted) {
    const there = byKey.get(address.key);
    const name = there?.name ?? nameOf(address, names);
    names.add(name);
    const id = there?.id ?? (await addOne(office, principal, { address, name, isUpstream }));
    byKey.set(address.key, { id, name });
    added.push({
      address: address.url.href,
      repositoryId: id,
      name,
      isNew: there === undefined,
    });
  }
  return added;
}

type Named = Pick<Repository, 'id' | 'name'>;

/** What there is already, by where it is from; what was never fetched does not say that itself. */
async function knownByKey(
  { remotes }: Office,
  principal: Principal,
  repositories: readonly Repository[],
): Promise<Map<string, Named>> {
  const known = new Map<string, Named>();
  const note = (address: string | undefined, named: Named) => {
    const key = repositoryKey(address);
    if (key !== undefined) known.set(key, named);
  };
  for (const one of repositories) if (one.kind !== 'sbom') note(one.remoteUrl, one);
  for (const { address, repositoryId: id, repository: name } of await remotes.all(principal))
    note(address, { id, name });
  return known;
}

/** `lamp`, or `ada/lamp` where another is called so. */
function nameOf({ key }: CloneAddress, taken: ReadonlySet<string>): string {
  const steps = key.split('/').slice(1);
  const short = steps.at(-1) ?? key;
  return taken.has(short) ? steps.join('/') : short;
}

async function addOne(
  office: Office,
  principal: Principal,
  {
    address,
    name,
    isUpstream,
  }: { readonly address: CloneAddress; readonly name: string; readonly isUpstream: boolean },
): Promise<number> {
  const location = cloneFolder(office.clonesFolder, principal, address.key);
  const [registered] = await office.portfolio.register(principal, [
    { location, name, kind: 'bare' },
  ]);
  const repositoryId = registered?.id ?? 0;
  const what = {
    action: 'portfolio/add-remote',
    subject: `repository:${repositoryId}`,
    detail: { name, address: address.url.href },
  };
  await office.storage.write(principal, what, async (tx) => {
    const remote = { repositoryId, address: address.url.href };
    await office.remotes.add(tx, principal, remote, office.clock.now());
    await office.portfolio.markUpstream(tx, repositoryId, isUpstream);
  });
  return repositoryId;
}

/** Fetches no more; what was fetched stays, and is read as it is. */
export async function removeRemote(
  office: Office,
  principal: Principal,
  repositoryId: number,
): Promise<void> {
  mayFetch(principal);
  const { name } = await office.portfolio.get(principal, repositoryId);
  const what = {
    action: 'portfolio/remove-remote',
    subject: `repository:${repositoryId}`,
    detail: { name },
  };
  await office.storage.write(principal, what, (tx) => office.remotes.remove(tx, repositoryId));
}

export function mayFetch(principal: Principal): void {
  leadsOnly(principal, {
    code: 'remotes/may-not-fetch',
    doing: 'Saying what is cloned and fetched',
    next: 'Ask a lead or an administrator of your organisation.',
  });
}
