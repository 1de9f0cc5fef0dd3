// SPDX-License-Identifier: Apache-2.0
import { licensesToldBy, recordOfLine, type UpstreamRecord } from '#facts/upstreams';
import type { Principal, Problem } from '#model';
import { askForAssessment } from '../ask-for-work.ts';
import type { Office } from '../office.ts';

/** What came of an import. */
export interface ImportOutcome {
  readonly kept: number;
  /** Records that say nothing newer than what was known. */
  readonly older: number;
  /** Component versions in use whose licence was told. */
  readonly licenses: number;
  readonly problems: readonly Problem[];
}

const BATCH = 200;
// A file of something else has a problem in each line; the first ones tell enough.
const MOST_PROBLEMS = 1000;

/** Keeps what a file of the registry cache tells. A line that is no record is one problem; the others count. */
export async function importUpstreams(
  office: Office,
  principal: Principal,
  lines: AsyncIterable<string>,
): Promise<ImportOutcome> {
  const problems: Problem[] = [];
  const sum = { kept: 0, older: 0, licenses: 0 };
  let batch: UpstreamRecord[] = [];
  const flush = async () => {
    const { kept, licenses } = await keep(office, principal, batch);
    sum.kept += kept;
    sum.older += batch.length - kept;
    sum.licenses += licenses;
    batch = [];
  };
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const record = recordOfLine(line, number);
    if (!('code' in record)) batch.push(record);
    else if (problems.length < MOST_PROBLEMS) problems.push(record);
    if (batch.length >= BATCH) await flush();
  }
  await flush();
  if (sum.licenses > 0) await askForAssessment(office, principal);
  return { ...sum, problems };
}

async function keep(office: Office, principal: Principal, records: readonly UpstreamRecord[]) {
  if (records.length === 0) return { kept: 0, licenses: 0 };
  const what = {
    action: 'upstreams/import',
    subject: 'packages',
    detail: { packages: records.length },
  };
  return office.storage.write(principal, what, async (tx) => {
    const kept = await office.upstreams.keep(tx, records);
    const told = kept.flatMap(licensesToldBy);
    return {
      kept: kept.length,
      licenses: await office.components.recordRegistryLicenses(tx, told),
    };
  });
}
