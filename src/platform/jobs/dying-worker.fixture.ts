// SPDX-License-Identifier: Apache-2.0
// A worker in a process of its own, for crash.test.ts to kill. Does the job as far as the last parameter says, then hangs.
import { silentLog } from '#platform/log';
import { openStorage } from '#platform/storage';
import { openJobs } from './index.ts';

const [databaseUrl, kind = '', dies] = process.argv.slice(2);
const storage = await openStorage({ databaseUrl });
const jobs = await openJobs({ storage, log: silentLog });

jobs.define(kind, {}, async ({ principal, finish }) => {
  if (dies === 'after-commit') {
    await storage.write(principal, { action: `test/${kind}`, subject: 'by:child' }, finish);
  }
  process.stdout.write('hangs');
  await new Promise(() => setInterval(() => undefined, 1_000));
});
await jobs.start();
