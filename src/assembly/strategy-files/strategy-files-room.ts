// SPDX-License-Identifier: Apache-2.0
import { leadsOnly } from '#model';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { exportedFiles } from './export-strategy.ts';
import { importFiles } from './import-files.ts';

/** The strategy as files over http. */
export function strategyFilesRoom(office: Office): Rooms['strategyFiles'] {
  return {
    exported: async (caller) => ({ files: await exportedFiles(office, caller) }),
    preview: async (caller, { files }) => ({ changes: await importFiles(office, caller, files) }),
    async apply(caller, { files, reason, approver }) {
      leadsOnly(caller, {
        code: 'strategy/only-leads-change',
        doing: 'Importing a strategy',
        next: 'Ask a lead of the office to do it.',
      });
      return { changes: await importFiles(office, caller, files, { reason, approver }) };
    },
  };
}
