// SPDX-License-Identifier: Apache-2.0
import { leadsOnly } from '#model';
import type { Rooms } from '#surfaces/http';
import type { Office } from '../office.ts';
import { archiveOf, filesInArchive } from './archive.ts';
import { exportedFiles } from './export-strategy.ts';
import { importFiles, lookAtFiles } from './import-files.ts';

/** The strategy as files over http. */
export function strategyFilesRoom(office: Office): Rooms['strategyFiles'] {
  return {
    exported: async (caller) => ({ files: await exportedFiles(office, caller) }),
    async preview(caller, { files }) {
      const { changes, problems } = await lookAtFiles(office, caller, files);
      return { changes, problems: problems.map(placed) };
    },
    async apply(caller, { files, reason, approver }) {
      leadsOnly(caller, {
        code: 'strategy/only-leads-change',
        doing: 'Importing a strategy',
        next: 'Ask a lead of the office to do it.',
      });
      return { changes: await importFiles(office, caller, files, { reason, approver }) };
    },
    archive: async (caller) => archiveOf(await exportedFiles(office, caller)),
    unpack: (_, archive) => filesInArchive(archive),
  };
}

// "objectives/train.yaml line 7 field due: a moment like ...", "initiative train field state: from idea ..."
const PLACED =
  /^(?<where>\S+\.ya?ml|\w[^:]*?)(?: line (?<line>\d+))?(?: field (?<field>[^:]+))?: (?<message>.*)$/s;

function placed(problem: string) {
  const { where, line, field, message } = PLACED.exec(problem)?.groups ?? {};
  if (where === undefined || message === undefined) return { where: '', message: problem };
  return { where, line: line === undefined ? undefined : Number(line), field, message };
}
