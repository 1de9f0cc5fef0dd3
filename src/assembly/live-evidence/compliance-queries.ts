// SPDX-License-Identifier: Apache-2.0
import { dayOf, isBefore, plusDays } from '#model';
import { type LiveQuery, share } from './live-query.ts';

// Fixtures and examples are no part of what the organisation uses.
const OWN = { sort: 'name', order: 'asc', limit: 1, origin: 'own' } as const;
/** An older stock of advisories misses what was published since. */
const FRESH_DAYS = 30;

export const policyJudgements: LiveQuery = {
  id: 'policy-judgements',
  question: 'Has the policy judged every component in use?',
  to: '/compliance/inventory?verdict=unknown&origin=own',
  async ask({ compliance }, principal) {
    const { total } = await compliance.components(principal, OWN);
    const unknown = await compliance.components(principal, { ...OWN, verdict: 'unknown' });
    return share(
      total - unknown.total,
      total,
      (count) => `${count} components have a judgement of the policy.`,
    );
  },
};

export const knownLicenses: LiveQuery = {
  id: 'known-licenses',
  question: 'Is the licence of every component in use known?',
  to: '/compliance/inventory?license=unknown&origin=own',
  async ask({ compliance }, principal) {
    const { total } = await compliance.components(principal, OWN);
    const unknown = await compliance.components(principal, { ...OWN, license: 'unknown' });
    return share(
      total - unknown.total,
      total,
      (count) => `${count} components have a known licence, and so known obligations.`,
    );
  },
};

export const freshAdvisories: LiveQuery = {
  id: 'fresh-advisories',
  question: `Were advisories imported within ${FRESH_DAYS} days?`,
  to: '/compliance/advisories',
  async ask({ advisories }, principal, at) {
    const { advisories: count, importedAt } = await advisories.stock(principal);
    if (importedAt === undefined || count === 0) {
      return { answer: 'unknown', sentence: 'No advisories have been imported yet.' };
    }
    const isFresh = !isBefore(importedAt, plusDays(at, -FRESH_DAYS));
    const sentence = `${count.toLocaleString('en-GB')} advisories, last imported on ${dayOf(importedAt)}.`;
    return { answer: isFresh ? 'yes' : 'no', sentence };
  },
};

export const answeredVulnerabilities: LiveQuery = {
  id: 'answered-vulnerabilities',
  question: 'Has something been said of every vulnerability in use?',
  to: '/compliance/vulnerabilities',
  async ask({ advisories, vulnerabilities }, principal) {
    const { advisories: stock } = await advisories.stock(principal);
    if (stock === 0)
      return { answer: 'unknown', sentence: 'There is nothing to match against yet.' };
    const count = async (filter: { state?: 'suppressed' | 'open'; status?: 'none' }) =>
      (await vulnerabilities.findings(principal, { ...filter, limit: 1 })).total;
    const all = (await count({ state: 'open' })) + (await count({ state: 'suppressed' }));
    const silent = await count({ state: 'open', status: 'none' });
    if (all === 0) return { answer: 'yes', sentence: 'No known vulnerability is in use.' };
    return share(all - silent, all, (counts) => `${counts} findings have a statement.`);
  },
};
