// SPDX-License-Identifier: Apache-2.0
import { join, resolve } from 'node:path';
import { type Principal, Refusal } from '#model';
import type { Config } from '#platform/config';
import { openLog } from '#platform/log';
import type { Screen } from '#surfaces/cli';
import { createApp, type Listening, listen } from '#surfaces/http';
import { keepSending } from './alerts/send-digests-job.ts';
import { askEachDay } from './ask-each-day.ts';
import { askForAssessment } from './ask-for-work.ts';
import { lookUnder, registerAndScan } from './find-repositories-job.ts';
import { keepReading } from './forges/ask-for-reading.ts';
import { furnish } from './furnish.ts';
import { httpRooms } from './http-rooms.ts';
import { type Office, programOf } from './office.ts';
import { openOffice } from './open-office.ts';
import { keepFetching } from './remotes/ask-for-fetch.ts';
import { showScans } from './show-scans.ts';
import { addressOf, EVERY_ADDRESS, LOOPBACK, linkAt, STANDARD_PORT } from './sign-in-link.ts';
import { watchFolder } from './watch-folder.ts';

export interface UpRequest {
  readonly config: Config;
  readonly folders: readonly string[];
  readonly workingFolder: string;
  readonly signal: AbortSignal;
  readonly screen: Screen;
}

/** The main job: database, server, scan, and then stay until stopped. */
export async function up(request: UpRequest): Promise<void> {
  const { config, screen, signal } = request;
  const log = openLog({ level: config.logLevel });
  screen.show('Starting the database ...');
  const office = await openOffice(config, log);
  try {
    await refuseStrangersWithoutSignIn(office, config);
    const principal = programOf(await firstOrganisation(office, config));
    await furnish(office, principal);
    const server = await serve(office, config);
    const address = addressOf(config, server.port);
    try {
      await office.identity.sayServedAt(address.href);
      await sayHello(office, address, screen);
      await office.jobs.start({ concurrency: config.concurrency });
      const watching = [
        watch(office, principal, request),
        keepReading(office, principal, signal),
        keepFetching(office, principal, signal),
      ];
      await scanFolders(office, principal, request).catch((error: unknown) => {
        if (error !== signal.reason) throw error;
      });
      if (!signal.aborted) screen.say(`Ready: ${address.href}  (Ctrl-C stops everything)`);
      await untilStopped(signal);
      screen.say('Stopping ...');
      await Promise.all(watching);
    } finally {
      await server.close();
      await office.identity.sayGone(address.href);
    }
  } finally {
    await office.close();
  }
}

/** The door is open to whoever reaches it first until somebody has signed in, so only this machine may reach it. */
async function refuseStrangersWithoutSignIn(office: Office, { host }: Config): Promise<void> {
  if (LOOPBACK.includes(host) || (await office.identity.isSetUp())) return;
  throw new Refusal(
    'not-allowed',
    'http/no-sign-in-yet',
    `Listening on ${host} would let strangers in: nobody has signed in yet.`,
    'Start once without --host, open the sign-in link it prints, then start with --host again.',
  );
}

async function firstOrganisation({ identity }: Office, config: Config) {
  const [first] = await identity.organisations();
  return first ?? (await identity.ensureOrganisation(config.organisation));
}

async function serve(office: Office, { host, port, publicUrl }: Config): Promise<Listening> {
  const named = publicUrl === undefined ? [] : [publicUrl.hostname];
  const app = createApp(httpRooms(office), {
    allowedHosts: LOOPBACK.includes(host)
      ? [...LOOPBACK, ...named]
      : [...LOOPBACK, host, ...named, ...everyName(host)],
    siteFolder: join(import.meta.dirname, '..', 'surfaces', 'web', 'site'),
    onBug: (error, requestId) => office.log.error('A request failed', { error, requestId }),
  });
  return listen((request) => app.fetch(request), {
    host,
    port: port ?? STANDARD_PORT,
    exactPort: port !== undefined,
  });
}

// Listening on every address, the names it is reached by are not known; sign-in is set up by then.
function everyName(host: string): readonly string[] {
  return EVERY_ADDRESS.includes(host) ? ['*'] : [];
}

async function sayHello({ identity }: Office, address: URL, screen: Screen): Promise<void> {
  const isFirst = !(await identity.isSetUp());
  const link = await linkAt(identity, address);
  screen.say(`Lanthorn is at ${address.href}`);
  screen.say(
    isFirst ? 'Sign in once with this link; it makes the administrator:' : 'To sign in again:',
  );
  screen.say(`  ${link}`);
}

async function scanFolders(
  office: Office,
  principal: Parameters<typeof registerAndScan>[1],
  { folders, workingFolder, signal, screen }: UpRequest,
): Promise<void> {
  const wanted = (folders.length > 0 ? folders : ['.']).map((folder) =>
    resolve(workingFolder, folder),
  );
  const { found, problems } = await lookUnder(wanted, signal, (count, name) =>
    screen.show(`Looking for repositories: ${count} found, ${name}`),
  );
  for (const { message } of problems) screen.say(message);
  if (found.length === 0)
    screen.say(
      `No git repository under ${wanted.join(', ')}; add folders on the page Repositories.`,
    );
  const jobs = await registerAndScan(office, principal, found);
  await showScans(office, principal, jobs, { screen, signal });
  await askForAssessment(office, principal);
}

/** The folder of bills of materials, where one is set, and the calendar. */
async function watch(
  office: Office,
  principal: Principal,
  { config, signal }: UpRequest,
): Promise<void> {
  const { watchFolder: folder } = config;
  await Promise.all([
    askEachDay(office, principal, { signal }),
    keepSending(office, principal, signal),
    folder !== undefined && watchFolder(office, principal, folder, { signal }),
  ]);
}

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
