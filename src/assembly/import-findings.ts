// SPDX-License-Identifier: Apache-2.0
import { readFindings } from '#engines/licensing';
import type { KeptReport } from '#facts/sources';
import { leadsOnly, type Principal, Refusal } from '#model';
import type { Office } from './office.ts';

/** A report of another scanner about a repository. */
export interface BroughtReport {
  readonly repositoryId: number;
  readonly fileName: string;
  readonly text: string;
}

/** Reads a report and keeps its claims beside what we read; the same one again changes nothing. */
export async function importFindings(
  { storage, portfolio, sources, clock }: Office,
  principal: Principal,
  { repositoryId, fileName, text }: BroughtReport,
): Promise<KeptReport & { readonly isNew: boolean }> {
  mayImport(principal);
  const { name } = await portfolio.get(principal, repositoryId);
  const report = readFindings(text, fileName);
  if ('code' in report) throw notAReport(report.message);
  const what = {
    action: 'sources/import',
    subject: `repository:${repositoryId}`,
    detail: { name, fileName, tool: report.tool },
  };
  const kept = await storage.write(principal, what, (tx) =>
    sources.keepReport(tx, {
      repositoryId,
      fileName,
      text,
      report,
      at: clock.now(),
      by: principal.actor,
    }),
  );
  return { ...kept.report, isNew: kept.isNew };
}

function notAReport(message: string): Refusal {
  return new Refusal(
    'invalid',
    'sources/no-report',
    `${message}.`,
    'Bring what ScanCode (JSON), ORT (JSON or YAML), licensee (JSON) or FOSSology (SPDX tag-value or JSON) wrote.',
  );
}

function mayImport(principal: Principal): void {
  leadsOnly(principal, {
    code: 'sources/may-not-import',
    doing: 'Importing findings',
    next: 'Ask an administrator of your organisation.',
  });
}
