// SPDX-License-Identifier: Apache-2.0
// For tests only: a whole office over a test database, and small repositories to scan.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Principal } from '#model';
import { openAsking } from '#platform/forges';
import { post, type Timing } from '#platform/http';
import { silentLog } from '#platform/log';
import { openRegistries, type RegistrySetting } from '#platform/registries';
import { openSecrets } from '#platform/secrets';
import { createTestStorage } from '#platform/storage';
import { registerAndScan } from './find-repositories-job.ts';
import { furnish } from './furnish.ts';
import type { Office } from './office.ts';
import { officeOver } from './open-office.ts';

export interface TestOffice {
  readonly office: Office;
  readonly principal: Principal;
  /** Registers, scans, judges and measures; ends when nothing is left to do. Result: the repository's id. */
  scan(folder: string): Promise<number>;
  close(): Promise<void>;
}

export async function openTestOffice(
  settings: readonly RegistrySetting[] = [],
  { publicUrl }: { readonly publicUrl?: URL | undefined } = {},
): Promise<TestOffice> {
  const test = await createTestStorage();
  const outside = mkdtempSync(join(tmpdir(), 'lanthorn-outside-'));
  const userAgent = 'lanthorn-test';
  const office = await officeOver(test.storage, silentLog, {
    registries: openRegistries({ settings, userAgent }),
    packageCaches: [],
    clonesFolder: join(outside, 'clones'),
    publicUrl,
    secrets: openSecrets(join(outside, 'secret.key')),
    // Does not wait between attempts: that is no part of what is tested.
    askForge: (forge) => openAsking({ ...forge, userAgent, timing: IMPATIENT, timeoutMs: 5000 }),
    postTo: (posting) =>
      post({ ...posting, mayBePrivate: posting.address.hostname === '127.0.0.1', userAgent }),
  });
  const { principal } = test;
  await furnish(office, principal);
  await office.jobs.start({ concurrency: 2 });
  return {
    office,
    principal,
    async scan(folder) {
      const found = {
        path: folder,
        name: folder.split('/').at(-1) ?? '',
        kind: 'working-copy',
      } as const;
      await registerAndScan(office, principal, [found]);
      await office.jobs.idle();
      const { items } = await office.portfolio.list(principal, { search: folder, limit: 1 });
      return items[0]?.id ?? 0;
    },
    async close() {
      await office.jobs.stop();
      await test.close();
      rmSync(outside, { recursive: true });
    },
  };
}

const IMPATIENT: Timing = {
  now: () => Date.now(),
  pause: async (_, signal) => signal.throwIfAborted(),
  chance: () => 1,
};

export interface TestRepository {
  readonly folder: string;
  commit(files: Readonly<Record<string, string>>): void;
  git(...parameters: readonly string[]): string;
  remove(): void;
}

export function makeTestRepository(name: string): TestRepository {
  const around = mkdtempSync(join(tmpdir(), 'lanthorn-office-'));
  const folder = join(around, name);
  mkdirSync(folder);
  const git = (...parameters: readonly string[]) =>
    execFileSync('git', parameters, {
      cwd: folder,
      env: ENVIRONMENT,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  git('init', '-q', '-b', 'main');
  return {
    folder,
    git,
    commit(files) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
      }
      git('add', '-A');
      git('commit', '-q', '-m', 'change');
    },
    remove: () => rmSync(around, { recursive: true, force: true }),
  };
}

const ENVIRONMENT = {
  PATH: process.env.PATH,
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@engine.example',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@engine.example',
};

/** A lock file of npm with one package of each licence. */
export function packageLock(licenses: Readonly<Record<string, string>>): string {
  const names = Object.keys(licenses);
  const packages = Object.fromEntries(
    names.map((name) => [`node_modules/${name}`, { version: '1.0.0', license: licenses[name] }]),
  );
  const dependencies = Object.fromEntries(names.map((name) => [name, '^1.0.0']));
  const root = { name: 'app', version: '1.0.0', dependencies };
  return JSON.stringify(
    { name: 'app', lockfileVersion: 3, packages: { '': root, ...packages } },
    undefined,
    2,
  );
}
