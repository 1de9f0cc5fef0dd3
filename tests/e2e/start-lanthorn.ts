// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '..', '..', 'dist', 'main.js');

/** The built program as a process of its own, with a database of its own. */
export interface Lanthorn {
  /** What it said on the terminal, up to the first match; throws all it said when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** What another command prints that works on the same data. */
  run(...words: readonly string[]): string;
  stop(): Promise<void>;
}

export function startLanthorn(folder: string): Lanthorn {
  const data = mkdtempSync(join(tmpdir(), 'lanthorn-stories-'));
  const words = ['up', folder, '--data', data, '--port', '0', '--organisation', 'Harbour office'];
  const place = { cwd: folder, env: { PATH: process.env.PATH, HOME: data } };
  const child = spawn(process.execPath, [PROGRAM, ...words], {
    ...place,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const die = () => void child.kill('SIGKILL');
  process.once('exit', die);
  let said = '';
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      tell();
    });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(tell);
  return {
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = pattern.exec(said);
          const isOver = child.exitCode !== null || child.signalCode !== null;
          if (found) resolve(found);
          else if (isOver) reject(new Error(`Lanthorn never said ${pattern}. It said:\n${said}`));
          else return;
          listeners.delete(look);
        };
        listeners.add(look);
        look();
      }),
    run: (...words) =>
      execFileSync(process.execPath, [PROGRAM, ...words, '--data', data], place).toString(),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', die);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
