// SPDX-License-Identifier: Apache-2.0
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Refusal } from '#model';

export interface Listening {
  readonly port: number;
  /** Ends open streams and waits for requests under way. */
  close(): Promise<void>;
}

export interface ListenOptions {
  readonly host: string;
  readonly port: number;
  /** The port was asked for by name, so another one is not good enough. */
  readonly exactPort: boolean;
}

/** How many ports after the wished one are tried before the system may choose. */
const NEIGHBOURS = 20;

/** Serves on the wished port, or on another when it is taken and nobody insisted. */
export async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port, exactPort }: ListenOptions,
): Promise<Listening> {
  const server = createServer(getRequestListener(fetch));
  const wishes = exactPort
    ? [port]
    : [...Array.from({ length: NEIGHBOURS }, (_, i) => port + i), 0];
  for (const wish of wishes) {
    const taken = await tryPort(server, host, wish);
    if (!taken) return { port: portOf(server), close: () => close(server) };
  }
  throw new Refusal(
    'conflict',
    'http/port-taken',
    `Port ${port} on ${host} is taken by another program.`,
    'Stop that program, or choose another port with --port, or leave --port out to let Lanthorn choose.',
  );
}

/** True when the port is taken; any other failure is thrown. */
function tryPort(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      server.off('error', onError);
      server.off('listening', onListening);
      act();
    };
    const onListening = () => settle(() => resolve(false));
    const onError = (error: NodeJS.ErrnoException) =>
      settle(() =>
        error.code === 'EADDRINUSE' ? resolve(true) : reject(notPossible(host, port, error)),
      );
    server.once('error', onError);
    server.once('listening', onListening);
    server.listen(port, host);
  });
}

function notPossible(host: string, port: number, error: NodeJS.ErrnoException): Refusal {
  return new Refusal(
    'unavailable',
    'http/cannot-listen',
    `Listening on ${host} port ${port}: ${error.message}.`,
    'Check the address given with --host; ports under 1024 need rights of their own.',
  );
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    // Event streams never end by themselves, so their sockets are cut.
    server.closeAllConnections();
  });
}
