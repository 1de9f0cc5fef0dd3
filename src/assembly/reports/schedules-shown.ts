// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';

/**
 * The schedules that somebody may know of: of the board paper, of dashboards that are seen, and the own ones. Admins see all, so
 * that somebody can end what nobody else sees any more; the reports they do not see for that.
 */
export async function schedulesShown(
  { reports, dashboards }: Pick<Office, 'reports' | 'dashboards'>,
  principal: Principal,
) {
  const [all, seen] = await Promise.all([reports.schedules(principal), dashboards.list(principal)]);
  const sources = new Set(['board-paper', ...seen.map(({ id }) => `dashboard:${id}`)]);
  const { actor, role } = principal;
  return all.filter(
    ({ source, createdBy }) => role === 'admin' || createdBy === actor || sources.has(source),
  );
}
