// SPDX-License-Identifier: Apache-2.0
import { type Principal, Refusal } from '#model';
import type { ReportsDesk } from '#surfaces/cli';
import { projectsOf } from '../alerts/judge-now.ts';
import type { AsUser } from '../as-user.ts';
import type { Office } from '../office.ts';
import { dashboardFiles } from './dashboard-files.ts';
import { filesOf } from './freeze.ts';
import { schedulesShown } from './schedules-shown.ts';

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
    reportSchedules: (flags) => asUser(flags, schedulesShown),
    scheduleReport: (flags, words) =>
      asUser(flags, async (office, user) => {
        const { title } = await filesOf(office, { ...user, role: 'member' }, words.source);
        // "Board paper of Acme, 2026-03-10": the schedule is of no day.
        const named = { name: title.replace(/, \d{4}-.*$/, ''), zone: 'UTC', ...words };
        await office.reports.addSchedule(user, named, office.clock.now());
        return schedulesShown(office, user);
      }),
    changeSchedule: (flags, id, words) =>
      asUser(flags, async (office, user) => {
        const changed = { ...(await scheduleOf(office, user, id)), ...words };
        await filesOf(office, { ...user, role: 'member' }, changed.source);
        await office.reports.changeSchedule(user, changed, office.clock.now());
        return schedulesShown(office, user);
      }),
    endSchedule: (flags, id) =>
      asUser(flags, async (office, user) => {
        const { revision } = await scheduleOf(office, user, id);
        await office.reports.removeSchedule(user, { id, revision }, office.clock.now());
      }),
    reportFile: (flags, id, format) =>
      asUser(flags, ({ reports }, user) => reports.file(user, id, format)),
  };
}

async function scheduleOf(office: Office, user: Principal, id: number) {
  const found = (await schedulesShown(office, user)).find((schedule) => schedule.id === id);
  if (found) return found;
  throw new Refusal(
    'not-found',
    'measurement/no-such-schedule',
    `There is no schedule ${id}.`,
    'Look at "lanthorn reports schedules".',
  );
}
