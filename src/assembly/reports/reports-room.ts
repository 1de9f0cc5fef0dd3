// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { filesOf } from './freeze.ts';

const MOST = 200;

/** Reports and their schedules. */
export function reportsRoom(office: Office): Rooms['reports'] {
  const { reports, clock } = office;
  const overview = async (principal: Principal) => ({
    schedules: await reports.schedules(principal),
    reports: await reports.latest(principal, MOST),
  });
  return {
    overview,
    async freeze(caller, { source }) {
      const { title, files } = await filesOf(office, caller, source);
      await reports.keep(caller, { title, source, files }, clock.now());
      return overview(caller);
    },
    async addSchedule(caller, input) {
      // Refuses at once what could never be made.
      await filesOf(office, { ...caller, role: 'member' }, input.source);
      await reports.addSchedule(caller, input, clock.now());
      return overview(caller);
    },
    async removeSchedule(caller, input) {
      await reports.removeSchedule(caller, input, clock.now());
      return overview(caller);
    },
    file: (caller, id, format) => reports.file(caller, id, format),
  };
}
