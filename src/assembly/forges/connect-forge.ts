// SPDX-License-Identifier: Apache-2.0
import { randomBytes } from 'node:crypto';
import type { Connection, Forge } from '#facts/forges';
import { leadsOnly, type Principal, Refusal } from '#model';
import type { Transaction } from '#platform/storage';
import type { Office } from '../office.ts';
import {
  addableKind,
  forgeAddress,
  isGitServer,
  publicKind,
  tokenPurpose,
  webhookPurpose,
} from './forge-of.ts';

export interface ForgeWish {
  /** May be left out where the address tells it: github.com, gitlab.com, codeberg.org. */
  readonly kind?: string | undefined;
  readonly address: string;
  /** Beside the token, for git; forges take any. */
  readonly username?: string | undefined;
  readonly token?: string | undefined;
}

/** Adds a forge that may be asked; the token is sealed before it is stored. */
export async function addForge(
  office: Office,
  principal: Principal,
  wish: ForgeWish,
): Promise<Forge> {
  mayChange(principal);
  const address = forgeAddress(wish.address);
  const kind = wish.kind === undefined ? kindOf(address) : addableKind(wish.kind);
  const token = await sealedToken(office, principal, address, wish.token);
  const username = wish.username?.trim() || undefined;
  const what = { action: 'forges/add', subject: 'forge', detail: { address, kind: kind.id } };
  const id = await office.storage.write(principal, what, (tx) =>
    office.forges.add(
      tx,
      principal,
      { kind: kind.id, address, apiAddress: kind.apiAddress(address), username, token },
      office.clock.now(),
    ),
  );
  return office.forges.get(principal, id);
}

export async function replaceToken(
  office: Office,
  principal: Principal,
  { id, token }: { readonly id: number; readonly token: string },
): Promise<Forge> {
  mayChange(principal);
  const { address } = await office.forges.get(principal, id);
  const sealed = await sealedToken(office, principal, address, token);
  const what = { action: 'forges/replace-token', subject: `forge:${id}`, detail: { address } };
  await office.storage.write(principal, what, (tx) =>
    office.forges.replaceSecrets(tx, id, { token: sealed }),
  );
  return office.forges.get(principal, id);
}

async function sealedToken(
  { secrets }: Office,
  principal: Principal,
  address: string,
  token: string | undefined,
): Promise<Uint8Array | undefined> {
  const trimmed = token?.trim() ?? '';
  if (trimmed === '') return undefined;
  // It goes into a header as it is.
  if (!/^[\x21-\x7e]{1,1000}$/.test(trimmed)) throw notAToken();
  return secrets.seal(trimmed, tokenPurpose(principal, address));
}

/** Makes a new secret for the webhooks of a forge. Result: the secret, which is never shown again. */
export async function makeWebhookSecret(
  office: Office,
  principal: Principal,
  id: number,
): Promise<string> {
  mayChange(principal);
  const { address } = await office.forges.get(principal, id);
  const secret = randomBytes(24).toString('base64url');
  const sealed = await office.secrets.seal(secret, webhookPurpose(principal, address));
  const what = {
    action: 'forges/make-webhook-secret',
    subject: `forge:${id}`,
    detail: { address },
  };
  await office.storage.write(principal, what, (tx) =>
    office.forges.replaceSecrets(tx, id, { webhookSecret: sealed }),
  );
  return secret;
}

export async function removeForge(office: Office, principal: Principal, id: number): Promise<void> {
  mayChange(principal);
  const { address } = await office.forges.get(principal, id);
  const what = { action: 'forges/remove', subject: `forge:${id}`, detail: { address } };
  await office.storage.write(principal, what, (tx) => office.forges.remove(tx, id));
}

export interface ConnectionWish {
  readonly repositoryId: number;
  /** Of the forge; one that everybody reaches is added, without a token, where it is not there yet. */
  readonly address: string;
  readonly path: string;
}

/** Connects a repository to its place on a forge. */
export async function connectRepository(
  office: Office,
  principal: Principal,
  wish: ConnectionWish,
): Promise<Connection> {
  mayChange(principal);
  const { repositoryId } = wish;
  const { name } = await office.portfolio.get(principal, repositoryId);
  const address = forgeAddress(wish.address);
  const path = pathIn(wish.path);
  const what = {
    action: 'forges/connect',
    subject: `repository:${repositoryId}`,
    detail: { name, place: `${address}/${path}` },
  };
  const known = (await office.forges.all(principal)).find((forge) => forge.address === address);
  if (known !== undefined && isGitServer(known)) throw servesGitAlone(address);
  await office.storage.write(principal, what, async (tx) => {
    const forgeId = known?.id ?? (await addPublic(office, principal, tx, address));
    const at = office.clock.now();
    await office.forges.connect(tx, principal, { repositoryId, forgeId, path }, at);
  });
  const connection = await office.forges.connection(principal, repositoryId);
  if (connection === undefined)
    throw new Error(`The connection of repository ${repositoryId} was lost`);
  return connection;
}

function addPublic(
  { forges, clock }: Office,
  principal: Principal,
  tx: Transaction,
  address: string,
): Promise<number> {
  const kind = publicKind(address);
  if (kind === undefined) throw notAddedYet(address);
  const forge = { kind: kind.id, address, apiAddress: kind.apiAddress(address) };
  return forges.add(tx, principal, forge, clock.now());
}

export async function disconnectRepository(
  office: Office,
  principal: Principal,
  repositoryId: number,
): Promise<void> {
  mayChange(principal);
  const { name } = await office.portfolio.get(principal, repositoryId);
  const what = {
    action: 'forges/disconnect',
    subject: `repository:${repositoryId}`,
    detail: { name },
  };
  await office.storage.write(principal, what, (tx) => office.forges.disconnect(tx, repositoryId));
}

export function mayChange(principal: Principal): void {
  leadsOnly(principal, {
    code: 'forges/may-not-change',
    doing: 'Connecting forges',
    next: 'Ask a lead of your organisation.',
  });
}

function pathIn(text: string): string {
  const path = text
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .replace(/\.git$/, '');
  const parts = path.split('/');
  const isPath =
    parts.length > 1 && parts.every((part) => /^[\w.-]+$/.test(part) && !/^\.+$/.test(part));
  if (isPath && path.length <= 300) return path;
  throw new Refusal(
    'invalid',
    'forges/not-a-path',
    `"${text.slice(0, 100)}" is not the path of a repository on a forge.`,
    'Give it as in the address: owner/name, or group/subgroup/name.',
  );
}

function kindOf(address: string) {
  const kind = publicKind(address);
  if (kind) return kind;
  throw new Refusal(
    'invalid',
    'forges/kind-unknown',
    `What kind of forge ${address} is cannot be told from its address.`,
    'Say whether it is github, gitlab, gitea, or git for a server without issues.',
  );
}

function servesGitAlone(address: string): Refusal {
  return new Refusal(
    'invalid',
    'forges/serves-git-alone',
    `${address} was added as a git server: it tells of no issues or change requests.`,
    'If it is a forge after all, remove it and add it with its kind.',
  );
}

function notAddedYet(address: string): Refusal {
  return new Refusal(
    'not-found',
    'forges/not-added',
    `${address} is not among the forges of the organisation.`,
    'Add it first, on the page Forges or with "lanthorn forge add".',
  );
}

function notAToken(): Refusal {
  return new Refusal(
    'invalid',
    'forges/not-a-token',
    'The token has spaces, line breaks or letters that no token has.',
    'Copy it once more from the forge.',
  );
}
