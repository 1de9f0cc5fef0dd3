// SPDX-License-Identifier: Apache-2.0

const PAGE_OF: Readonly<Record<string, string>> = {
  component: '/compliance/inventory/',
  finding: '/compliance/findings/',
  repository: '/repositories/',
  project: '/measurement/projects/',
  person: '/measurement/people/',
  kpi: '/measurement/kpis/',
  objective: '/strategy/objectives/',
};

/** The page on a forge that a row is about, `item:https://…`; only web pages, as the address came from a stranger. */
export function forgeAddress(subject: string | undefined): string | undefined {
  return /^item:(?<address>https?:\/\/.+)$/.exec(subject ?? '')?.groups?.address;
}

/** The page of what a row is about: `component:12`; `undefined` where there is no such page, as for an organisation. */
export function subjectAddress(subject: string | undefined): string | undefined {
  const [, kind = '', id = ''] = /^([a-z-]+):(\d+)$/.exec(subject ?? '') ?? [];
  const page = PAGE_OF[kind];
  return page === undefined ? undefined : page + id;
}
