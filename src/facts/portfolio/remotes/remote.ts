// SPDX-License-Identifier: Apache-2.0
import type { Instant, Problem } from '#model';

/** A repository that is fetched from elsewhere, with how fetching it goes. */
export interface Remote {
  readonly repositoryId: number;
  readonly repository: string;
  /** The folder that is kept. */
  readonly location: string;
  readonly isUpstream: boolean;
  /** As git is told, without user and password. */
  readonly address: string;
  readonly addedBy: string;
  readonly addedAt: Instant;
  /** When everything there was last here. */
  readonly fetchedAt?: Instant | undefined;
  readonly triedAt?: Instant | undefined;
  /** Of the last attempt. */
  readonly problem?: Problem | undefined;
}

export interface RemoteRow extends Omit<Remote, 'fetchedAt' | 'triedAt' | 'problem'> {
  readonly fetchedAt: Instant | null;
  readonly triedAt: Instant | null;
  readonly code: string | null;
  readonly message: string | null;
}

export const REMOTES = `
  SELECT repository_id AS "repositoryId", repository.name AS repository, location, is_upstream AS "isUpstream", address,
    added_by AS "addedBy", added_at AS "addedAt", fetched_at AS "fetchedAt", tried_at AS "triedAt", problem_code AS code,
    problem AS message
  FROM portfolio_remote AS remote
  JOIN portfolio_repository AS repository ON repository.id = remote.repository_id
  WHERE repository.removed_at IS NULL`;

/** The row in the words of the house: absent is undefined. */
export function remoteOfRow({ fetchedAt, triedAt, code, message, ...row }: RemoteRow): Remote {
  return {
    ...row,
    fetchedAt: fetchedAt ?? undefined,
    triedAt: triedAt ?? undefined,
    problem: code === null || message === null ? undefined : { code, message },
  };
}
