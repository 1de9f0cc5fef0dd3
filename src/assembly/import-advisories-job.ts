// SPDX-License-Identifier: Apache-2.0
import type { RunningJob } from '#platform/jobs';
import { askForAssessment } from './ask-for-work.ts';
import type { Office } from './office.ts';

/** Imports advisories from folders and archives on this machine; what is in use is matched by the assessment it asks for. */
export async function importAdvisoriesJob(
  office: Office,
  { principal, data, signal, progress }: RunningJob<{ paths: readonly string[] }>,
): Promise<void> {
  const done = await office.advisories.import(principal, {
    paths: data.paths,
    at: office.clock.now(),
    signal,
    onProgress: (records) => progress(records, undefined, `${records} advisories read`),
  });
  const { records, added, changed, problems } = done;
  progress(records, records, `${added} new, ${changed} changed, ${problems} problems`);
  await askForAssessment(office, principal);
}
