// SPDX-License-Identifier: Apache-2.0
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { getJson } from './serve-api.ts';

/** A Lanthorn that runs in a process of its own. */
export interface RunningProgram {
  /** Milliseconds from its start until it said so. */
  readonly atMs: { readonly listening: number; readonly ready: number };
  /** Memory of the server process, without its database, in MB. */
  memory(): number;
  get(path: string): Promise<unknown>;
  /** The page itself; milliseconds. */
  loadPage(): Promise<number>;
  stop(): Promise<void>;
}

const LINK = /(?<base>http:\/\/\S+?)\/sign-in\/(?<token>\S+)/;

/** Starts node with these arguments, waits until it says that it is ready, and signs in. */
export async function runProgram(cwd: string, args: readonly string[]): Promise<RunningProgram> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = listenTo(child);
  const { base = '', token = '' } = (await said.find(LINK)).groups ?? {};
  const listening = performance.now() - begun;
  await said.find(/Ready: /);
  const ready = performance.now() - begun;
  const session = await signIn(base, token);
  return {
    atMs: { listening, ready },
    memory: () => memoryOf(child.pid ?? 0),
    get: (path) => getJson(`${base}/api/v1${path}`, session),
    loadPage: () => loadPage(base),
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGINT');
      await ended;
    },
  };
}

function listenTo(child: ChildProcess) {
  let text = '';
  // Progress and greetings are on the error stream.
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  async function find(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = pattern.exec(text);
      if (found) return found;
      if (child.exitCode !== null) throw new Error(`The program ended: ${text}`);
      await wait(5);
    }
  }
  return { find };
}

async function signIn(base: string, token: string): Promise<string> {
  const reply = await fetch(`${base}/sign-in/${token}`, { redirect: 'manual' });
  const cookie = reply.headers.get('set-cookie') ?? '';
  return /=(?<session>[^;]+)/.exec(cookie)?.groups?.session ?? '';
}

async function loadPage(base: string): Promise<number> {
  const begun = performance.now();
  const page = await fetch(base);
  const html = await page.text();
  if (!page.ok || !html.includes('<script')) throw new Error(`The page at ${base} is not the page`);
  return performance.now() - begun;
}

// "VmRSS:	  123456 kB"
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(?<kilobytes>\d+)/.exec(status)?.groups?.kilobytes) / 1024;
}
