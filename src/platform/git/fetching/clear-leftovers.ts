// SPDX-License-Identifier: Apache-2.0
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';

// A git that runs touches what it writes; what is older was left by one that was killed.
const OLD_MS = 10 * 60_000;

/** Removes locks and half packs that a killed git left in a repository of ours: they would stop the next one, or fill the disk. */
export async function clearLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names) {
    const base = path.basename(name);
    if (!base.endsWith('.lock') && !base.startsWith('tmp_')) continue;
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile() && Date.now() - found.mtimeMs > OLD_MS) await rm(file, { force: true });
  }
}
