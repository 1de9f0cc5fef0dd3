// SPDX-License-Identifier: Apache-2.0
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { generateHistory, type HistorySize } from './generate-history.ts';

/** The bare repository with the generated history of that size in the folder; made where it is not there yet. */
export async function makeHistory(folder: string, size: HistorySize): Promise<string> {
  const path = join(folder, `history-${size.seed}-${size.commits}`);
  if (existsSync(path)) return path;
  const draft = `${path}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', draft]);
  const git = spawn('git', [`--git-dir=${draft}`, 'fast-import', '--quiet'], {
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const ended = once(git, 'exit');
  await pipeline(Readable.from(bytesOf(size)), git.stdin);
  const [code] = await ended;
  if (code !== 0)
    throw new Error(`Making a history in ${draft}: git fast-import ended with ${code}`);
  renameSync(draft, path);
  return path;
}

function* bytesOf(size: HistorySize): Generator<Buffer> {
  for (const piece of generateHistory(size)) yield Buffer.from(piece, 'latin1');
}
