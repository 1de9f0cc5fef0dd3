// SPDX-License-Identifier: Apache-2.0
import type { ReportsDesk } from '#surfaces/cli';
import { projectsOf } from '../alerts/judge-now.ts';
import type { AsUser } from '../as-user.ts';
import { dashboardFiles } from './dashboard-files.ts';
import { filesOf } from './freeze.ts';

const MOST = 200;

/** `lanthorn dashboards` and `lanthorn reports`, on behalf of whoever `asUser` says. */
export function reportsDesk(asUser: AsUser): ReportsDesk {
  return {
    dashboards: (flags) => asUser(flags, ({ dashboards }, user) => dashboards.list(user)),
    showDashboard: (flags, id, { format, days }) =>
      asUser(flags, async (office, user) => {
        const looking = {
          repositories: await projectsOf(office, user),
          days,
          at: office.clock.now(),
        };
        const { files } = dashboardFiles(await office.dashboards.filled(user, id, looking));
        return files.find((file) => file.format === format)?.text ?? '';
      }),
    frozenReports: (flags) => asUser(flags, ({ reports }, user) => reports.latest(user, MOST)),
    freezeReport: (flags, source) =>
      asUser(flags, async (office, user) => {
        const made = await filesOf(office, user, source);
        await office.reports.keep(user, { ...made, source }, office.clock.now());
        return office.reports.latest(user, MOST);
      }),
    reportFile: (flags, id, format) =>
      asUser(flags, ({ reports }, user) => reports.file(user, id, format)),
  };
}
