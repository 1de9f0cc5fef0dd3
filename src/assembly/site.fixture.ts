// SPDX-License-Identifier: Apache-2.0
// For tests only: the whole of http over a test office with one scanned repository, and somebody signed in.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#surfaces/http';
import { httpRooms } from './http-rooms.ts';
import {
  makeTestRepository,
  openTestOffice,
  packageLock,
  type TestOffice,
  type TestRepository,
} from './office.fixture.ts';

export interface Asking extends RequestInit {
  readonly as?: 'nobody';
}

export interface TestSite {
  readonly test: TestOffice;
  readonly repository: TestRepository;
  /** What the program itself called a bug. */
  readonly bugs: readonly unknown[];
  readonly sessionToken: string;
  /** As the signed-in admin, unless said otherwise. */
  ask(path: string, asking?: Asking): Promise<Response>;
  read(path: string, asking?: Asking): Promise<Reply>;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into replies of every shape.
  readonly body: any;
  readonly type: string | null;
}

/** `publicUrl`: where people are said to reach it. */
export async function openTestSite(publicUrl?: URL): Promise<TestSite> {
  const test = await openTestOffice([], { publicUrl });
  const repository = makeTestRepository('app');
  const licenses = { '=a': 'MIT', b: 'MIT OR GPL-2.0-only', c: 'AGPL-3.0-only' };
  repository.commit({ 'package-lock.json': packageLock(licenses) });
  await test.scan(repository.folder);
  const bugs: unknown[] = [];
  const app = createApp(httpRooms(test.office), {
    allowedHosts: ['localhost'],
    siteFolder: mkdtempSync(join(tmpdir(), 'lanthorn-no-site-')),
    onBug: (error) => bugs.push(error),
  });
  const { sessionToken } = await test.office.identity.signIn(
    await test.office.identity.createSignInLink(),
  );
  const ask = async (path: string, { as, ...options }: Asking = {}): Promise<Response> => {
    const headers = new Headers(options.headers);
    headers.set('host', headers.get('host') ?? 'localhost');
    if (as !== 'nobody') headers.set('cookie', `lanthorn_session=${sessionToken}`);
    return app.fetch(new Request(`http://localhost${path}`, { ...options, headers }));
  };
  return {
    test,
    repository,
    bugs,
    sessionToken,
    ask,
    async read(path, asking) {
      const response = await ask(path, asking);
      const type = response.headers.get('content-type');
      return { status: response.status, body: await response.json(), type };
    },
    async close() {
      await test.close();
      repository.remove();
    },
  };
}

export const json = (method: string, body: unknown): Asking => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
