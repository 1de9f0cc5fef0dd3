// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, Refusal } from '#model';
import type { Transaction } from '#platform/storage';

/** What was sealed by platform/secrets: opened only where it is used. */
export interface SealedSecrets {
  readonly token?: Uint8Array | undefined;
  readonly webhookSecret?: Uint8Array | undefined;
}

export interface NewForge extends SealedSecrets {
  /** `github`, `gitlab`, `gitea`. */
  readonly kind: string;
  /** Where people read it, without a slash at the end: `https://github.com`. */
  readonly address: string;
  /** Where programs ask it: `https://api.github.com`. */
  readonly apiAddress: string;
  /** Beside the token, where git asks for one; left out where any will do. */
  readonly username?: string | undefined;
}

/** A forge of the organisation, without its secrets. */
export interface Forge {
  readonly id: number;
  readonly kind: string;
  readonly address: string;
  readonly apiAddress: string;
  readonly username?: string | undefined;
  readonly hasToken: boolean;
  readonly hasWebhookSecret: boolean;
  /** Repositories that are connected to it. */
  readonly repositories: number;
  readonly addedBy: string;
  readonly addedAt: Instant;
}

const SELECT = `
  SELECT id, kind, address, api_address AS "apiAddress", username, sealed_token IS NOT NULL AS "hasToken",
    sealed_webhook_secret IS NOT NULL AS "hasWebhookSecret", added_by AS "addedBy", added_at AS "addedAt",
    (SELECT count(*)::int FROM forges_connection WHERE forge_id = forge.id) AS repositories
  FROM forges_forge AS forge`;

interface ForgeRow extends Omit<Forge, 'username'> {
  readonly username: string | null;
}

function forgeOfRow({ username, ...forge }: ForgeRow): Forge {
  return { ...forge, username: username ?? undefined };
}

/** By address. */
export async function allForges(tx: Transaction): Promise<readonly Forge[]> {
  return (await tx.query<ForgeRow>(`${SELECT} ORDER BY address`)).map(forgeOfRow);
}

/** Refuses an id that the organisation does not have. */
export async function forgeById(tx: Transaction, id: number): Promise<Forge> {
  const [row] = await tx.query<ForgeRow>(`${SELECT} WHERE id = $1`, [id]);
  if (row === undefined) throw noSuchForge(id);
  return forgeOfRow(row);
}

/** Adds a forge. Refuses an address that is there already. Result: its id. */
export async function addForge(
  tx: Transaction,
  principal: Principal,
  { kind, address, apiAddress, username, token, webhookSecret }: NewForge,
  at: Instant,
): Promise<number> {
  const [row] = await tx.query<{ id: number }>(
    `INSERT INTO forges_forge (kind, address, api_address, username, sealed_token, sealed_webhook_secret, added_by, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (organisation_id, address) DO NOTHING RETURNING id`,
    [kind, address, apiAddress, username, token, webhookSecret, principal.actor, at],
  );
  if (row === undefined) throw alreadyThere(address);
  return row.id;
}

/** Replaces the secrets that are given; the others stay. */
export async function replaceSecrets(
  tx: Transaction,
  id: number,
  { token, webhookSecret }: SealedSecrets,
): Promise<void> {
  const rows = await tx.query(
    `UPDATE forges_forge SET sealed_token = coalesce($2, sealed_token),
       sealed_webhook_secret = coalesce($3, sealed_webhook_secret) WHERE id = $1 RETURNING id`,
    [id, token, webhookSecret],
  );
  if (rows.length === 0) throw noSuchForge(id);
}

/** Only for whoever asks the forge or checks what it sends. */
export async function secretsOf(tx: Transaction, id: number): Promise<SealedSecrets> {
  const [row] = await tx.query<{ token: Buffer | null; secret: Buffer | null }>(
    'SELECT sealed_token AS token, sealed_webhook_secret AS secret FROM forges_forge WHERE id = $1',
    [id],
  );
  if (row === undefined) throw noSuchForge(id);
  return { token: row.token ?? undefined, webhookSecret: row.secret ?? undefined };
}

/** Refuses a forge to which repositories are connected. */
export async function removeForge(tx: Transaction, id: number): Promise<void> {
  const { address, repositories } = await forgeById(tx, id);
  if (repositories > 0) throw inUse(address, repositories);
  await tx.query('DELETE FROM forges_forge WHERE id = $1', [id]);
}

/** Notes a delivery of a webhook, and forgets those of long ago. Result: false where it was taken before. */
export async function takeDelivery(
  tx: Transaction,
  forgeId: number,
  { id, event, at }: { readonly id: string; readonly event: string; readonly at: Instant },
): Promise<boolean> {
  const rows = await tx.query(
    `INSERT INTO forges_delivery (forge_id, id, event, received_at) VALUES ($1, $2, $3, $4)
     ON CONFLICT DO NOTHING RETURNING id`,
    [forgeId, id, event, at],
  );
  await tx.query(
    "DELETE FROM forges_delivery WHERE received_at < $1::timestamptz - interval '90 days'",
    [at],
  );
  return rows.length > 0;
}

function noSuchForge(id: number): Refusal {
  return new Refusal(
    'not-found',
    'forges/no-such-forge',
    `There is no forge ${id}.`,
    'Choose one of the list of forges.',
  );
}

function alreadyThere(address: string): Refusal {
  return new Refusal(
    'conflict',
    'forges/already-there',
    `${address} is among the forges already.`,
    'Connect repositories to it, or give it another token.',
  );
}

function inUse(address: string, repositories: number): Refusal {
  return new Refusal(
    'conflict',
    'forges/in-use',
    `${address} has ${repositories} connected ${repositories === 1 ? 'repository' : 'repositories'}.`,
    'Disconnect them first; what was read of them goes with the connection.',
  );
}
