// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import { applyAdoptions, linkAdoptions } from './apply-adoptions.ts';
import { applyDecisions } from './apply-decisions.ts';
import { applyInitiatives, applyProspects } from './apply-initiatives.ts';
import { applyClosings, applyKeyResults, applyObjectives } from './apply-objectives.ts';
import { applyPeople, applyRadar, applyStaffing } from './apply-people.ts';
import type { Applying } from './applying.ts';
import { claimsThatDiffer } from './compare.ts';
import { moment } from './moment.ts';

/** Makes the office as the folder wants it. Things come before what names them. */
export async function applyFolder(
  office: Office,
  principal: Principal,
  applying: Applying,
): Promise<void> {
  await applyMission(office, principal, applying);
  await applyKpis(office, principal, applying);
  await applyPeople(office, principal, applying);
  await applyObjectives(office, principal, applying);
  await applyInitiatives(office, principal, applying);
  await applyKeyResults(office, principal, applying);
  await applyProspects(office, principal, applying);
  await applyStaffing(office, principal, applying);
  await applyClosings(office, principal, applying);
  await applyAdoptions(office, principal, applying);
  await applyDecisions(office, principal, applying);
  await linkAdoptions(office, principal, applying);
  await applyRadar(office, principal, applying);
  for (const { at, ...claim } of claimsThatDiffer(applying.had, applying.folder)) {
    await office.frameworks.claim(principal, claim, moment(at));
  }
}

async function applyMission(
  { strategy, clock }: Office,
  principal: Principal,
  { had, folder: { mission } }: Applying,
): Promise<void> {
  if (mission === undefined || mission === had.mission) return;
  const { missionRevision } = await strategy.objectives(principal, clock.now());
  await strategy.setMission(principal, { text: mission, revision: missionRevision }, clock.now());
}

async function applyKpis(
  { measurement, clock }: Office,
  principal: Principal,
  { had, folder, approval, repositories }: Applying,
): Promise<void> {
  const at = clock.now();
  for (const { id, metric, repository, retired, ...kpi } of folder.kpis) {
    const before = had.kpis.find((one) => one.id === id);
    if (before === undefined) {
      const repositoryId = repository === undefined ? undefined : repositories.get(repository);
      await measurement.addKpi(principal, { ...kpi, key: id, metricId: metric, repositoryId }, at);
    }
    if (retired !== true || before?.retired === true) continue;
    const known = (await measurement.definitions(principal)).find(({ key }) => key === id);
    const retiring = { id: known?.id ?? 0, reason: approval.reason };
    await measurement.retireKpi(principal, retiring, at);
  }
}
