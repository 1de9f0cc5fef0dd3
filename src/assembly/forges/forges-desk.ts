// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { ForgeRead, ForgeReport, ForgesDesk } from '#surfaces/cli';
import type { AsUser } from '../as-user.ts';
import { askForAssessment } from '../ask-for-work.ts';
import type { Office } from '../office.ts';
import { pageAddress } from '../page-address.ts';
import { repositoryNamed } from '../repository-named.ts';
import {
  addForge,
  connectRepository,
  disconnectRepository,
  makeWebhookSecret,
  removeForge,
  replaceToken,
} from './connect-forge.ts';
import { isOfFiles } from './files-forge.ts';
import { forgeAddress } from './forge-of.ts';
import { importFile } from './import-file.ts';
import { forgeOffers, offerOf } from './offers.ts';
import { readConnected } from './read-forge-job.ts';

/** What the command line asks about forges. */
export function forgesDesk(asUser: AsUser): ForgesDesk {
  return {
    forges: (flags) =>
      asUser(flags, async (office, user) => ({
        forges: await reportsOf(office, user),
        offers: await forgeOffers(office, user),
      })),
    addForge: ({ token, ...wish }, flags) =>
      asUser(flags, async (office, user) => {
        const known = await forgeAt(office, user, wish.address);
        if (known === undefined) return addForge(office, user, { ...wish, token });
        return token === undefined ? known : replaceToken(office, user, { id: known.id, token });
      }),
    removeForge: (address, flags) =>
      asUser(flags, async (office, user) => {
        const { id } = await knownForge(office, user, address);
        await removeForge(office, user, id);
      }),
    connectForge: (wish, flags) => asUser(flags, (office, user) => connect(office, user, wish)),
    disconnectForge: (repository, flags) =>
      asUser(flags, async (office, user) => {
        const { id, name } = await repositoryNamed(office, user, repository);
        await disconnectRepository(office, user, id);
        return name;
      }),
    readForges: (wish, flags) => asUser(flags, (office, user) => readAll(office, user, wish)),
    importItems: ({ repository, ...wish }, flags) =>
      asUser(flags, async (office, user) => {
        const { id, name } = await repositoryNamed(office, user, repository);
        return importFile(office, user, { ...wish, name: wish.name ?? name, repositoryId: id });
      }),
    makeWebhookSecret: (address, flags) =>
      asUser(flags, async (office, user) => {
        const { id } = await knownForge(office, user, address);
        const secret = await makeWebhookSecret(office, user, id);
        const path = `/hooks/forges/${user.organisationId}/${id}`;
        return { path, address: pageAddress(office, path), secret };
      }),
  };
}

async function reportsOf({ forges }: Office, user: Principal): Promise<readonly ForgeReport[]> {
  const connections = await forges.connections(user);
  const rows = await Promise.all(
    connections.map(async (connection) => {
      const { repositoryId, repository, path, readAt, resumeAt, problems, forgeId } = connection;
      const counts = await forges.counts(user, repositoryId);
      return { ...counts, repository, path, readAt, resumeAt, problems, forgeId };
    }),
  );
  return (await forges.all(user)).map(({ id, kind, address, hasToken }) => ({
    ...{ kind, address, hasToken },
    connections: rows.filter(({ forgeId }) => forgeId === id),
  }));
}

async function connect(
  office: Office,
  user: Principal,
  { repository: wanted, address, path }: Parameters<ForgesDesk['connectForge']>[0],
): ReturnType<ForgesDesk['connectForge']> {
  if (wanted === undefined) {
    const offers = await forgeOffers(office, user);
    for (const offer of offers) await connectRepository(office, user, offer);
    return offers;
  }
  const repository = await repositoryNamed(office, user, wanted);
  const offer = await offerOf(office, user, await office.portfolio.get(user, repository.id));
  const place = { address: address ?? offer?.address, path: path ?? offer?.path };
  if (place.address === undefined || place.path === undefined) throw noPlace(repository.name);
  const made = { address: place.address, path: place.path };
  await connectRepository(office, user, { repositoryId: repository.id, ...made });
  return [{ repository: repository.name, ...made }];
}

async function readAll(
  office: Office,
  user: Principal,
  { repositories, signal, onStep }: Parameters<ForgesDesk['readForges']>[0],
): Promise<readonly ForgeRead[]> {
  const ids =
    repositories.length === 0
      ? (await office.forges.connections(user))
          .filter((connection) => !isOfFiles(connection))
          .map(({ repositoryId }) => repositoryId)
      : await Promise.all(
          repositories.map(async (name) => (await repositoryNamed(office, user, name)).id),
        );
  const names = await office.portfolio.names(user, ids);
  const read: ForgeRead[] = [];
  for (const id of ids) {
    const progress = (_: number, __: number | undefined, message: string) => onStep(message);
    const options = { principal: user, signal, progress };
    read.push(await readOne(office, names.get(id) ?? String(id), { id, options }));
  }
  if (read.length > 0) await askForAssessment(office, user);
  return read;
}

/** One that stops does not keep the others from being read. */
async function readOne(
  office: Office,
  repository: string,
  { id, options }: { readonly id: number; readonly options: Parameters<typeof readConnected>[2] },
): Promise<ForgeRead> {
  try {
    const { items, events, problems } = await readConnected(office, id, options);
    return { repository, items, events, problems: problems.map(({ message }) => message) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const stopped = `${error.message} ${error.next}`;
    return { repository, items: 0, events: 0, problems: [], stopped };
  }
}

async function forgeAt(office: Office, user: Principal, text: string) {
  const address = forgeAddress(text);
  return (await office.forges.all(user)).find((forge) => forge.address === address);
}

async function knownForge(office: Office, user: Principal, text: string) {
  const found = await forgeAt(office, user, text);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'forges/not-added',
    `${forgeAddress(text)} is not among the forges.`,
    'Look at "lanthorn forge list".',
  );
}

function noPlace(name: string): Refusal {
  return new Refusal(
    'invalid',
    'forges/no-place',
    `Where ${name} is on a forge cannot be told from its remote.`,
    'Give --forge and --path.',
  );
}
