// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { filesOf } from './freeze.ts';
import { schedulesShown } from './schedules-shown.ts';

const MOST = 200;

/** Reports and their schedules. */
export function reportsRoom(office: Office): Rooms['reports'] {
  const { reports, clock } = office;
  const overview = async (principal: Principal) => ({
    schedules: [...(await schedulesShown(office, principal))],
    reports: await reports.latest(principal, MOST),
  });
  // Refuses at once what could never be made.
  const requireSource = (caller: Principal, source: string) =>
    filesOf(office, { ...caller, role: 'member' }, source);
  return {
    overview,
    async freeze(caller, { source }) {
      const made = await filesOf(office, caller, source);
      await reports.keep(caller, { ...made, source }, clock.now());
      return overview(caller);
    },
    async addSchedule(caller, input) {
      await requireSource(caller, input.source);
      await reports.addSchedule(caller, input, clock.now());
      return overview(caller);
    },
    async changeSchedule(caller, input) {
      await requireSource(caller, input.source);
      await reports.changeSchedule(caller, input, clock.now());
      return overview(caller);
    },
    async removeSchedule(caller, input) {
      await reports.removeSchedule(caller, input, clock.now());
      return overview(caller);
    },
    file: (caller, id, format) => reports.file(caller, id, format),
  };
}
