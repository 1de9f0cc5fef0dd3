// SPDX-License-Identifier: Apache-2.0
import type { Transaction } from '#platform/storage';

/** The initiative cannot begin before the one that it needs is done. */
export interface Dependency {
  readonly initiativeId: number;
  readonly needsId: number;
  readonly why: string;
}

/** All of them. */
export async function dependenciesIn(tx: Transaction): Promise<readonly Dependency[]> {
  return tx.query<Dependency>(
    `SELECT initiative_id AS "initiativeId", needs_id AS "needsId", why FROM execution_dependency
     ORDER BY initiative_id, needs_id`,
  );
}

/** What is looked at of an initiative to see whether its dates fit. Days `YYYY-MM-DD`. */
interface Dated {
  readonly title: string;
  readonly state: string;
  readonly start?: string | undefined;
  readonly finish?: string | undefined;
  readonly value?: { readonly forecastFinish: string | undefined } | undefined;
}

const DONE: ReadonlySet<string> = new Set(['delivered', 'closed']);

/** Why an initiative cannot begin when it is planned to, because of one that it needs; absent where dates fit. */
export function misfitOf(initiative: Dated, needed: Dated): string | undefined {
  if (DONE.has(needed.state) || DONE.has(initiative.state) || initiative.state === 'cancelled')
    return undefined;
  if (needed.state === 'cancelled') return `“${needed.title}” is cancelled.`;
  const { start } = initiative;
  if (start === undefined) return undefined;
  if (needed.finish === undefined) return `“${needed.title}” has no plan yet.`;
  const forecast = needed.value?.forecastFinish;
  if (needed.finish >= start)
    return `“${needed.title}” is planned to end on ${needed.finish}, and this begins on ${start}.`;
  if (forecast !== undefined && forecast >= start)
    return `“${needed.title}” is forecast to end on ${forecast}, and this begins on ${start}.`;
  return undefined;
}
