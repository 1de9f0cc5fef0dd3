// SPDX-License-Identifier: Apache-2.0
import { createApp, listen } from '#surfaces/http';
import { httpRooms } from '../../../src/assembly/http-rooms.ts';
import type { Office } from '../../../src/assembly/office.ts';

/** A signed-in client of a server that runs in this process. */
export interface ApiClient {
  /** The JSON of a route under /api/v1; throws for anything but success. */
  get(path: string): Promise<{ readonly nextCursor?: string }>;
  close(): Promise<void>;
}

export async function serveApi(office: Office): Promise<ApiClient> {
  const app = createApp(httpRooms(office), {
    allowedHosts: ['127.0.0.1'],
    siteFolder: '/nowhere',
    onBug: (error) => console.error(error),
  });
  const server = await listen((request) => app.fetch(request), {
    host: '127.0.0.1',
    port: 0,
    exactPort: true,
  });
  const link = await office.identity.createSignInLink();
  const { sessionToken } = await office.identity.signIn(link);
  return {
    get: (path) => getJson(`http://127.0.0.1:${server.port}/api/v1${path}`, sessionToken),
    close: () => server.close(),
  };
}

/** The JSON at an address, asked for with a session. */
export async function getJson(
  address: string,
  sessionToken: string,
): Promise<{ readonly nextCursor?: string }> {
  const response = await fetch(address, { headers: { authorization: `Bearer ${sessionToken}` } });
  const text = await response.text();
  if (!response.ok) throw new Error(`GET ${address}: ${response.status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
}
