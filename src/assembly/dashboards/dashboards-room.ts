// SPDX-License-Identifier: Apache-2.0
import type { Rooms } from '#surfaces/http';
import { projectsOf } from '../alerts/judge-now.ts';
import type { Office } from '../office.ts';

/** Dashboards with the projects that there are. */
export function dashboardsRoom(office: Office): Rooms['dashboards'] {
  const { dashboards, portfolio, clock } = office;
  return {
    list: (caller) => dashboards.list(caller),
    templates: () => dashboards.templates().map(({ id, name, goal }) => ({ id, name, goal })),
    async get(caller, { id, days }) {
      const repositories = await projectsOf(office, caller);
      return dashboards.filled(caller, id, { repositories, days, at: clock.now() });
    },
    async add(caller, input) {
      if (input.template) await portfolio.get(caller, input.template.repositoryId);
      return dashboards.get(caller, await dashboards.add(caller, input, clock.now()));
    },
    async change(caller, input) {
      await dashboards.change(caller, input, clock.now());
      return dashboards.get(caller, input.id);
    },
    async remove(caller, input) {
      await dashboards.remove(caller, input, clock.now());
      return dashboards.list(caller);
    },
  };
}
