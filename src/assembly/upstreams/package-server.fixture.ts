// SPDX-License-Identifier: Apache-2.0
// For tests only: a server on this machine that answers as npm's registry does.
import { createServer } from 'node:http';

export interface PackageServer {
  readonly address: URL;
  /** Names in the order in which they were asked for. */
  readonly asked: string[];
  /** By name: what is told, or the status that it fails with. Others are not there. */
  packages: Readonly<Record<string, object | number>>;
  close(): Promise<void>;
}

export async function openPackageServer(): Promise<PackageServer> {
  const server = createServer((request, reply) => {
    const name = decodeURIComponent(request.url?.slice(1) ?? '');
    opened.asked.push(name);
    const told = opened.packages[name] ?? 404;
    if (typeof told === 'number') {
      reply.writeHead(told, { 'retry-after': '7200' }).end();
      return;
    }
    const etag = `"${Object.keys(told).length}"`;
    if (request.headers['if-none-match'] === etag) reply.writeHead(304).end();
    else reply.setHeader('etag', etag).end(JSON.stringify(told));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : 0;
  const opened: PackageServer = {
    address: new URL(`http://127.0.0.1:${port}`),
    asked: [],
    packages: {},
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return opened;
}

/** A package with one version a year, the first of 2020; the last is the newest. */
export function packument(license: string, ...versions: readonly string[]): object {
  return {
    'dist-tags': { latest: versions.at(-1) },
    repository: 'https://code.example.com/ada/lamp',
    maintainers: [{ name: 'ada' }],
    versions: Object.fromEntries(versions.map((version) => [version, { license }])),
    time: Object.fromEntries(
      versions.map((version, i) => [version, `${2020 + i}-01-01T10:00:00.000Z`]),
    ),
  };
}
