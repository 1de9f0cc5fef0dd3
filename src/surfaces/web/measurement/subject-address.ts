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

/** The page of what a row is about: `component:12`; `undefined` where there is no such page, as for an organisation. */
export function subjectAddress(subject: string | undefined): string | undefined {
  const [, kind = '', id = ''] = /^([a-z-]+):(\d+)$/.exec(subject ?? '') ?? [];
  const page = PAGE_OF[kind];
  return page === undefined ? undefined : page + id;
}
