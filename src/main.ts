// SPDX-License-Identifier: Apache-2.0
import { startCli } from '#surfaces/cli';
import { programVersion } from './assembly/version.ts';

// The only place that reads the process: arguments, environment, folder, signals.
const stop = new AbortController();
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(name, () => {
    // A second signal means it: what is acknowledged is safe in the database.
    if (stop.signal.aborted) process.exit(130);
    stop.abort();
  });
}

// "lanthorn sbom . | head" closes the pipe early; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const start = { environment: process.env, workingFolder: process.env.INIT_CWD ?? process.cwd() };
const everything = async () => (await import('./assembly/cli-desk.ts')).cliDesk(start);
const desks = {
  version: programVersion,
  identify: async () => (await import('./assembly/identify-desk.ts')).identifyDesk,
  license: async () => (await import('./assembly/license-desk.ts')).licenseDesk,
  bills: async () => (await import('./assembly/bill-desk.ts')).billDesk(start),
  reports: async () => (await import('./assembly/report-desk.ts')).reportDesk(start),
  people: async () => (await import('./assembly/people-desk.ts')).openPeopleDesk(everything),
  notices: async () => (await import('./assembly/notices-desk.ts')).noticesDesk(start),
  opportunities: async () =>
    (await import('./assembly/opportunities/opportunities-desk.ts')).opportunitiesDesk(start),
  everything,
};
void startCli(process.argv.slice(2), desks, stop.signal).then((code) => {
  process.exitCode = code;
});
