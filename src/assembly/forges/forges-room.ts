// SPDX-License-Identifier: Apache-2.0
import { type Connection, notConnected } from '#facts/forges';
import type { Principal } from '#model';
import type { ForgeConnectionReply, ForgesReply, RepositoryForgeReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { pageAddress } from '../page-address.ts';
import { askForReading } from './ask-for-reading.ts';
import {
  addForge,
  connectRepository,
  disconnectRepository,
  makeWebhookSecret,
  mayChange,
  removeForge,
  replaceToken,
} from './connect-forge.ts';
import { isOfFiles, nothingToAsk } from './files-forge.ts';
import { addableKinds } from './forge-of.ts';
import { importFile } from './import-file.ts';
import { forgeOffers, offerOf } from './offers.ts';
import { takeWebhook } from './take-webhook.ts';

/** Forges, connections, what was read, and what forges send. */
export function forgesRoom(office: Office): Rooms['forges'] {
  const { forges, portfolio } = office;
  return {
    forges: (caller) => allOf(office, caller),
    add: (caller, wish) => addForge(office, caller, wish),
    replaceToken: (caller, wish) => replaceToken(office, caller, wish),
    async makeWebhookSecret(caller, id) {
      const secret = await makeWebhookSecret(office, caller, id);
      const path = `/hooks/forges/${caller.organisationId}/${id}`;
      return { path, address: pageAddress(office, path), secret };
    },
    async remove(caller, id) {
      await removeForge(office, caller, id);
      return { id };
    },
    ofRepository: (caller, id) => ofRepository(office, caller, id),
    async connect(caller, { id, ...place }) {
      await connectRepository(office, caller, { repositoryId: id, ...place });
      return { jobId: String(await askForReading(office, caller, id)) };
    },
    async read(caller, id) {
      mayChange(caller);
      const connection = await forges.connection(caller, id);
      if (connection === undefined) throw notConnected(id);
      if (isOfFiles(connection)) throw nothingToAsk(connection.repository);
      return { jobId: String(await askForReading(office, caller, id)) };
    },
    async importFile(caller, { id, text, ...wish }) {
      const lines = Buffer.from(text).toString('latin1').split(/\r?\n/);
      return importFile(office, caller, { ...wish, repositoryId: id, lines });
    },
    async disconnect(caller, id) {
      await disconnectRepository(office, caller, id);
      return { id };
    },
    async items(caller, { id, cursor, ...query }) {
      await portfolio.get(caller, id);
      const page = await forges.list(caller, { ...query, repositoryId: id, after: cursor });
      return { ...page, items: [...page.items] };
    },
    takeWebhook: ({ organisationId, forgeId, ...request }) =>
      takeWebhook(office, { organisationId, forgeId }, request),
  };
}

async function allOf(office: Office, caller: Principal): Promise<ForgesReply> {
  const [forges, connections, offers] = await Promise.all([
    office.forges.all(caller),
    office.forges.connections(caller),
    forgeOffers(office, caller),
  ]);
  return {
    // Where files tell there is nothing to be set.
    forges: forges.filter((forge) => !isOfFiles(forge)),
    kinds: addableKinds.map(({ id, name, publicHosts, tokenNeeds }) => ({
      ...{ id, name, publicHosts, tokenNeeds },
    })),
    connections: connections.map(connectionReply),
    offers: offers.map(({ repositoryId: id, repository: name, address, path }) => ({
      ...{ repository: { id, name }, address, path },
    })),
  };
}

async function ofRepository(
  office: Office,
  caller: Principal,
  id: number,
): Promise<RepositoryForgeReply> {
  const repository = await office.portfolio.get(caller, id);
  const connection = await office.forges.connection(caller, id);
  if (connection === undefined) return { offer: await offerOf(office, caller, repository) };
  return {
    connection: connectionReply(connection),
    counts: await office.forges.counts(caller, id),
  };
}

function connectionReply(connection: Connection): ForgeConnectionReply {
  const { repositoryId: id, repository: name, forgeId, kind, address, path } = connection;
  const { connectedAt, readAt, triedAt, resumeAt, problems } = connection;
  return {
    ...{ repository: { id, name }, forgeId, kind, address, path },
    ...{ connectedAt, readAt, triedAt, resumeAt, problems },
  };
}
