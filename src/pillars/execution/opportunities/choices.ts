// SPDX-License-Identifier: Apache-2.0
import { type Instant, leadsOnly, type Principal, Refusal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import { checkedProject, notForAuditors } from './may-take-up.ts';
import { subjectOf } from './take-up.ts';

/** Remembers that a project is not for this person; for them alone, until they take it back. */
export async function setAside(
  storage: Storage,
  principal: Principal,
  { project, reason = '' }: { readonly project: string; readonly reason?: string | undefined },
  at: Instant,
): Promise<void> {
  notForAuditors(principal);
  const subject = subjectOf(checkedProject(project));
  await storage.write(principal, { action: 'execution/set-aside', subject, detail: {} }, (tx) =>
    tx.query(
      `INSERT INTO execution_set_aside (project, actor, reason, at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, project, actor) DO UPDATE SET reason = excluded.reason, at = excluded.at`,
      [project, principal.actor, reason.trim(), at],
    ),
  );
}

export async function takeBack(
  storage: Storage,
  principal: Principal,
  project: string,
): Promise<void> {
  notForAuditors(principal);
  const subject = subjectOf(checkedProject(project));
  await storage.write(principal, { action: 'execution/take-back', subject, detail: {} }, (tx) =>
    tx.query('DELETE FROM execution_set_aside WHERE project = $1 AND actor = $2', [
      project,
      principal.actor,
    ]),
  );
}

/** Keys of the projects that are not for this person. */
export async function setAsideBy(
  tx: Transaction,
  { actor }: Principal,
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ project: string }>(
    'SELECT project FROM execution_set_aside WHERE actor = $1',
    [actor],
  );
  return new Set(rows.map(({ project }) => project));
}

/** A project is needed for an objective or initiative. */
export interface ProjectLink {
  readonly project: string;
  readonly kind: 'objective' | 'initiative';
  readonly targetId: number;
}

/** For leads and admins. Whether the target is there is for whoever knows it to say. */
export async function joinProject(
  storage: Storage,
  principal: Principal,
  { project, kind, targetId }: ProjectLink,
  at: Instant,
): Promise<void> {
  mayJoin(principal);
  const subject = subjectOf(checkedProject(project));
  const detail = { kind, targetId };
  await storage.write(principal, { action: 'execution/join-project', subject, detail }, (tx) =>
    tx.query(
      `INSERT INTO execution_project_link (project, kind, target_id, actor, at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [project, kind, targetId, principal.actor, at],
    ),
  );
}

/** For leads and admins; refuses a link that is not there. */
export async function partProject(
  storage: Storage,
  principal: Principal,
  { project, kind, targetId }: ProjectLink,
): Promise<void> {
  mayJoin(principal);
  const subject = subjectOf(checkedProject(project));
  const detail = { kind, targetId };
  await storage.write(
    principal,
    { action: 'execution/part-project', subject, detail },
    async (tx) => {
      const gone = await tx.query(
        'DELETE FROM execution_project_link WHERE project = $1 AND kind = $2 AND target_id = $3 RETURNING kind',
        [project, kind, targetId],
      );
      if (gone.length === 0) throw noSuchLink();
    },
  );
}

export function projectLinks(tx: Transaction): Promise<readonly ProjectLink[]> {
  return tx.query<ProjectLink & object>(
    'SELECT project, kind, target_id AS "targetId" FROM execution_project_link ORDER BY project, kind, target_id',
  );
}

function mayJoin(principal: Principal): void {
  leadsOnly(principal, {
    code: 'execution/only-leads-join',
    doing: 'Joining a project to an objective or initiative',
    next: 'Ask a lead of the office to do it.',
  });
}

function noSuchLink(): Refusal {
  return new Refusal(
    'not-found',
    'execution/no-such-link',
    'The project is not joined to that.',
    'Load the page again.',
  );
}
