// SPDX-License-Identifier: Apache-2.0
import { isBefore, plusDays } from '#model';
import { type LiveQuery, share } from './live-query.ts';

/** A reading older than that is no watching. */
const READ_DAYS = 35;

export const readKpis: LiveQuery = {
  id: 'read-kpis',
  question: `Was every KPI read within ${READ_DAYS} days?`,
  to: '/measurement/kpis',
  async ask({ measurement }, principal, at) {
    const kpis = await measurement.kpis(principal);
    const oldest = plusDays(at, -READ_DAYS);
    const read = kpis.filter(
      ({ latest }) =>
        latest !== undefined && latest.status !== 'unknown' && !isBefore(latest.at, oldest),
    );
    return share(read.length, kpis.length, (count) => `${count} KPIs have a recent reading.`);
  },
};

export const ownedObjectives: LiveQuery = {
  id: 'owned-objectives',
  question: 'Does every objective have an owner and a key result?',
  to: '/strategy/objectives',
  async ask({ strategy }, principal, at) {
    const { objectives } = await strategy.objectives(principal, at);
    const owned = objectives.filter(
      ({ owner, keyResults }) => owner !== undefined && keyResults.length > 0,
    );
    return share(
      owned.length,
      objectives.length,
      (count) => `${count} objectives have an owner and a key result.`,
    );
  },
};

const AT_WORK = new Set(['approved', 'in-flight', 'on-hold', 'delivered']);

export const fundedInitiatives: LiveQuery = {
  id: 'funded-initiatives',
  question: 'Does every initiative at work have a budget?',
  to: '/execution/initiatives',
  async ask({ execution }, principal, at) {
    const { items } = await execution.portfolio(principal, at);
    const working = items.filter(({ state }) => AT_WORK.has(state));
    const funded = working.filter(({ budget, budgetInKind }) => budget > 0 || budgetInKind > 0);
    return share(
      funded.length,
      working.length,
      (count) => `${count} initiatives that were approved have a budget.`,
    );
  },
};
