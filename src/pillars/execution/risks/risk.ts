// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Instant } from '#model';
import type { Transaction } from '#platform/storage';
import { byInitiative } from '../by-initiative.ts';

export type RiskState = 'open' | 'happened' | 'closed';
export type RiskLevel = 'low' | 'medium' | 'high';

/** What people say of a risk. */
export interface RiskWords {
  readonly title: string;
  /** From 1, hardly, to 5, almost surely. */
  readonly probability: number;
  /** From 1, hardly felt, to 5, it ends the initiative. */
  readonly impact: number;
  readonly owner?: string | undefined;
  /** What is done about it; empty where nothing is yet. */
  readonly response: string;
  /** Day by which the response is to be done. */
  readonly due?: string | undefined;
  readonly state: RiskState;
}

export interface Risk extends RiskWords {
  readonly id: number;
  readonly key: string;
  readonly initiativeId: number;
  readonly revision: number;
}

/** A risk with how grave it is. */
export interface RiskView extends Risk {
  /** Probability times impact, 1 to 25. */
  readonly exposure: number;
  readonly level: RiskLevel;
  /** It is open, and its response was to be done before today. */
  readonly isOverdue: boolean;
}

/** The usual bands of a five by five matrix: the lowest exposure of each. */
const HIGH = 15;
const MEDIUM = 8;

type RiskRecord = Risk & { readonly owner: string | null; readonly due: string | null };

/** Risks of each initiative, of all or of one: the open ones first, the gravest first. */
export async function risksIn(
  tx: Transaction,
  id?: number,
): Promise<ReadonlyMap<number, readonly Risk[]>> {
  const rows = await tx.query<RiskRecord>(
    `SELECT id, key, initiative_id AS "initiativeId", title, probability, impact, owner, response, due_on AS due, state,
       revision
     FROM execution_risk WHERE $1::bigint IS NULL OR initiative_id = $1
     ORDER BY state <> 'open', probability * impact DESC, id`,
    [id],
  );
  const risks = rows.map(({ owner, due, ...row }) => ({
    ...row,
    owner: owner ?? undefined,
    due: due ?? undefined,
  }));
  return byInitiative(risks);
}

export function viewedRisk(risk: Risk, now: Instant): RiskView {
  const exposure = risk.probability * risk.impact;
  const level = exposure >= HIGH ? 'high' : exposure >= MEDIUM ? 'medium' : 'low';
  const isOverdue = risk.state === 'open' && risk.due !== undefined && risk.due < dayOf(now);
  return { ...risk, exposure, level, isOverdue };
}

/** How many are open, and the gravest of them. Risks: the gravest first. */
export function gravest(
  risks: readonly Risk[],
  now: Instant,
): { readonly open: number; readonly worst?: RiskView | undefined } {
  const open = risks.filter(({ state }) => state === 'open');
  return { open: open.length, worst: open[0] && viewedRisk(open[0], now) };
}
