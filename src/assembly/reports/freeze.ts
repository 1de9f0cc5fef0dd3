// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { NewReport } from '#pillars/measurement';
import { projectsOf } from '../alerts/judge-now.ts';
import { boardPaperOf } from '../board-paper/index.ts';
import type { Office } from '../office.ts';
import { dashboardFiles } from './dashboard-files.ts';
import { paperFiles } from './paper-files.ts';

/** The files of a report of now, and who alone may read it, if not everybody. Source: `board-paper`, or `dashboard:3` that the principal may see. */
export async function filesOf(
  office: Office,
  principal: Principal,
  source: string,
): Promise<Pick<NewReport, 'title' | 'files' | 'onlyFor'>> {
  if (source === 'board-paper') {
    const organisations = await office.identity.organisations();
    const own = organisations.find(({ id }) => id === principal.organisationId);
    return paperFiles(await boardPaperOf(office, principal, own?.name ?? ''));
  }
  const id = /^dashboard:(?<id>\d+)$/.exec(source)?.groups?.id;
  if (id === undefined) throw noSuchSource(source);
  const repositories = await projectsOf(office, principal);
  const at = office.clock.now();
  const filled = await office.dashboards.filled(principal, Number(id), { repositories, at });
  const { isShared, owner } = filled.dashboard;
  return { ...dashboardFiles(filled), onlyFor: isShared ? undefined : owner };
}

/** Makes the reports that are due, each with the rights of a member, whoever ordered it. */
export async function freezeDue(office: Office, principal: Principal): Promise<number> {
  const { organisationId } = principal;
  return office.reports.makeDue(principal, office.clock.now(), ({ createdBy, source }) =>
    filesOf(office, { organisationId, actor: createdBy, role: 'member' }, source),
  );
}

function noSuchSource(source: string): Refusal {
  return new Refusal(
    'invalid',
    'measurement/no-such-source',
    `Nothing can be frozen as "${source}".`,
    'Choose the board paper, or a dashboard that you see.',
  );
}
