// SPDX-License-Identifier: Apache-2.0
import { runCli } from '#surfaces/cli';
import { cliDesk } from './assembly/cli-desk.ts';

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

const desk = cliDesk({
  environment: process.env,
  workingFolder: process.env.INIT_CWD ?? process.cwd(),
});
process.exitCode = await runCli(process.argv.slice(2), desk, stop.signal);
