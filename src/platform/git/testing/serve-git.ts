// SPDX-License-Identifier: Apache-2.0
// For tests only: serves repositories over http on 127.0.0.1 as forges do, through "git http-backend", and misbehaves on demand.
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface TestGitServer {
  /** `http://127.0.0.1:1234` */
  readonly address: string;
  /** Paths that were asked for, and with which credential. */
  readonly asked: { readonly path: string; readonly authorization: string | undefined }[];
  /** Only who gives this may read: `Basic ...`. */
  needs: string | undefined;
  /** Answers in the place of git, where it answers. */
  trouble: ((request: IncomingMessage, reply: ServerResponse) => boolean) | undefined;
  close(): Promise<void>;
}

/** Serves every repository under the folder. */
export async function serveGit(folder: string): Promise<TestGitServer> {
  const server = createServer((request, reply) => {
    const { authorization } = request.headers;
    test.asked.push({ path: request.url ?? '', authorization });
    if (test.trouble?.(request, reply)) return;
    if (test.needs !== undefined && authorization !== test.needs) {
      reply.writeHead(401, { 'www-authenticate': 'Basic realm="git"' }).end();
      return;
    }
    backend(folder, request, reply);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' ? bound?.port : 0;
  const test: TestGitServer = {
    address: `http://127.0.0.1:${port}`,
    asked: [],
    needs: undefined,
    trouble: undefined,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
  return test;
}

function backend(folder: string, request: IncomingMessage, reply: ServerResponse): void {
  const asked = new URL(request.url ?? '', 'http://git.test');
  const git = spawn('git', ['http-backend'], {
    env: {
      PATH: process.env.PATH,
      GIT_PROJECT_ROOT: folder,
      GIT_HTTP_EXPORT_ALL: '1',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      PATH_INFO: asked.pathname,
      QUERY_STRING: asked.search.slice(1),
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
    },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  git.stdin.on('error', () => undefined);
  request.pipe(git.stdin);
  let head = Buffer.alloc(0);
  git.stdout.on('data', (chunk: Buffer) => {
    if (reply.headersSent) return void reply.write(chunk);
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return;
    const fields = head.subarray(0, end).toString('latin1').split('\r\n');
    const pairs = fields.map((field) => field.split(/:\s*(.*)/s) as [string, string]);
    const status = pairs.find(([name]) => name === 'Status')?.[1];
    reply.writeHead(
      Number(status?.slice(0, 3) ?? 200),
      pairs.flatMap(([name, value]) => [name, value]),
    );
    reply.write(head.subarray(end + 4));
  });
  git.once('close', () => reply.end());
}
