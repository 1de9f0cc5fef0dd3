// SPDX-License-Identifier: Apache-2.0
import { type Instant, type Principal, type Problem, Refusal } from '#model';
import { type JsonObject, json, type Transaction } from '#platform/storage';

export interface NewConnection {
  readonly repositoryId: number;
  readonly forgeId: number;
  /** As in the address, without slashes around it: `owner/name`. */
  readonly path: string;
}

/** A repository and its place on a forge, with how reading it goes. */
export interface Connection extends NewConnection {
  readonly repository: string;
  readonly kind: string;
  /** Of the forge. */
  readonly address: string;
  readonly apiAddress: string;
  readonly connectedBy: string;
  readonly connectedAt: Instant;
  /** When everything was last read to its end. */
  readonly readAt?: Instant | undefined;
  readonly triedAt?: Instant | undefined;
  /** Until when the forge wants to be left alone. */
  readonly resumeAt?: Instant | undefined;
  /** Of the last reading. */
  readonly problems: readonly Problem[];
}

interface Row extends Omit<Connection, 'readAt' | 'triedAt' | 'resumeAt'> {
  readonly readAt: Instant | null;
  readonly triedAt: Instant | null;
  readonly resumeAt: Instant | null;
}

const SELECT = `
  SELECT connection.repository_id AS "repositoryId", connection.forge_id AS "forgeId", connection.path, repository.name AS repository,
    forge.kind, forge.address, forge.api_address AS "apiAddress", connected_by AS "connectedBy", connected_at AS "connectedAt",
    read_at AS "readAt", tried_at AS "triedAt", resume_at AS "resumeAt",
    coalesce((SELECT jsonb_agg(jsonb_build_object('code', code, 'message', message) ORDER BY ordinal)
      FROM forges_problem WHERE repository_id = connection.repository_id), '[]') AS problems
  FROM forges_connection AS connection
  JOIN forges_forge AS forge ON forge.id = connection.forge_id
  JOIN portfolio_repository AS repository ON repository.id = connection.repository_id
  WHERE repository.removed_at IS NULL`;

/** All connections, by the name of the repository. */
export async function allConnections(tx: Transaction): Promise<readonly Connection[]> {
  const rows = await tx.query<Row>(`${SELECT} ORDER BY lower(repository.name), repository.id`);
  return rows.map(connectionOfRow);
}

/** `undefined` where the repository is connected to no forge. */
export async function connectionOf(
  tx: Transaction,
  repositoryId: number,
): Promise<Connection | undefined> {
  const [row] = await tx.query<Row>(`${SELECT} AND connection.repository_id = $1`, [repositoryId]);
  return row && connectionOfRow(row);
}

/** The connection of a place, in any case, as webhooks name it. */
export async function connectionAt(
  tx: Transaction,
  forgeId: number,
  path: string,
): Promise<Connection | undefined> {
  const [row] = await tx.query<Row>(
    `${SELECT} AND connection.forge_id = $1 AND lower(connection.path) = lower($2)`,
    [forgeId, path],
  );
  return row && connectionOfRow(row);
}

function connectionOfRow({ readAt, triedAt, resumeAt, ...row }: Row): Connection {
  return {
    ...row,
    readAt: readAt ?? undefined,
    triedAt: triedAt ?? undefined,
    resumeAt: resumeAt ?? undefined,
  };
}

/** Connects a repository. Refuses one that has a forge, and a place that another repository has. */
export async function connect(
  tx: Transaction,
  principal: Principal,
  { repositoryId, forgeId, path }: NewConnection,
  at: Instant,
): Promise<void> {
  const here = await connectionOf(tx, repositoryId);
  if (here !== undefined) throw connectedAlready(here);
  const there = await connectionAt(tx, forgeId, path);
  if (there !== undefined) throw placeTaken(there);
  await tx.query(
    `INSERT INTO forges_connection (repository_id, forge_id, path, connected_by, connected_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [repositoryId, forgeId, path, principal.actor, at],
  );
}

/** Takes the connection back, and with it all that was read. Refuses a repository without one. */
export async function disconnect(tx: Transaction, repositoryId: number): Promise<void> {
  const rows = await tx.query(
    'DELETE FROM forges_connection WHERE repository_id = $1 RETURNING repository_id',
    [repositoryId],
  );
  if (rows.length === 0) throw notConnected(repositoryId);
}

/** How far a list was read, in the forge's own terms. */
export type ForgeMark = JsonObject;

/** The marks of all lists of a repository. */
export async function marksOf(
  tx: Transaction,
  repositoryId: number,
): Promise<ReadonlyMap<string, ForgeMark>> {
  const rows = await tx.query<{ stream: string; mark: ForgeMark }>(
    'SELECT stream, mark FROM forges_mark WHERE repository_id = $1',
    [repositoryId],
  );
  return new Map(rows.map(({ stream, mark }) => [stream, mark]));
}

/** Keeps how far a list was read; in the transaction that keeps what was read. */
export async function keepMark(
  tx: Transaction,
  repositoryId: number,
  stream: string,
  mark: ForgeMark,
): Promise<void> {
  await tx.query(
    `INSERT INTO forges_mark (repository_id, stream, mark) VALUES ($1, $2, $3)
     ON CONFLICT (organisation_id, repository_id, stream) DO UPDATE SET mark = excluded.mark`,
    [repositoryId, stream, json(mark)],
  );
}

export function notConnected(repositoryId: number): Refusal {
  return new Refusal(
    'not-found',
    'forges/not-connected',
    `Repository ${repositoryId} is connected to no forge.`,
    'Connect it first.',
  );
}

function connectedAlready({ repository, address, path }: Connection): Refusal {
  return new Refusal(
    'conflict',
    'forges/connected-already',
    `${repository} is connected to ${address}/${path} already.`,
    'Disconnect it first; what was read of it goes with the connection.',
  );
}

function placeTaken({ repository, address, path }: Connection): Refusal {
  return new Refusal(
    'conflict',
    'forges/place-taken',
    `${address}/${path} belongs to the repository ${repository}: connected twice, everything there would count twice.`,
    `Look at ${repository}, or disconnect it.`,
  );
}
