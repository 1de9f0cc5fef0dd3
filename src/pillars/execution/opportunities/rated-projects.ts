// SPDX-License-Identifier: Apache-2.0
import { isDeepStrictEqual } from 'node:util';
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { Opportunity } from './rank-opportunities.ts';

/** An upstream project as it was rated last, in sentences. */
export interface RatedProject {
  readonly project: string;
  readonly name: string;
  readonly quadrant: Opportunity['quadrant'];
  /** The strongest reason; empty where nothing is known. */
  readonly why: string;
  readonly next: string;
  readonly ratedAt: Instant;
}

/** As many as somebody may set aside one by one and still find something left. */
const MOST_KEPT = 200;

type Ranked = Pick<Opportunity, 'key' | 'name' | 'quadrant' | 'reasons' | 'next'>;

/** Keeps how projects are rated, the most urgent first, in the place of what was kept. Nothing is written where that is the same. */
export async function keepRatings(
  storage: Storage,
  principal: Principal,
  ranked: readonly Ranked[],
  at: Instant,
): Promise<void> {
  const kept = ranked.slice(0, MOST_KEPT).map(ratedProject);
  const known = await storage.read(principal, ratedProjects);
  if (
    isDeepStrictEqual(
      known.map(({ ratedAt: _, ...one }) => one),
      kept,
    )
  )
    return;
  const column = (name: keyof (typeof kept)[number]) => kept.map((one) => one[name]);
  const what = {
    action: 'execution/rate-projects',
    subject: 'organisation',
    detail: { projects: kept.length },
  };
  await storage.write(principal, what, async (tx) => {
    await tx.query('DELETE FROM execution_rated_project');
    await tx.query(
      `INSERT INTO execution_rated_project (position, project, name, quadrant, why, next, rated_at)
       SELECT position, project, name, quadrant, why, next, $6
       FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])
         WITH ORDINALITY AS rated (project, name, quadrant, why, next, position)`,
      [column('project'), column('name'), column('quadrant'), column('why'), column('next'), at],
    );
  });
}

function ratedProject({ key, name, quadrant, reasons, next }: Ranked) {
  return { project: key, name, quadrant, why: reasons[0]?.sentence ?? '', next: next.sentence };
}

/** The most urgent first; empty before the first assessment. */
export function ratedProjects(tx: Transaction): Promise<readonly RatedProject[]> {
  return tx.query<RatedProject & object>(
    `SELECT project, name, quadrant, why, next, rated_at AS "ratedAt" FROM execution_rated_project ORDER BY position`,
  );
}
