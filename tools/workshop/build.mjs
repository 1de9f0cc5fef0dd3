// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { refuseReadOnlyFolder } from './ensure-installed.mjs';
import { GiveUp } from './give-up.mjs';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';

const SOURCE = join(root, 'src');
const OUTPUT = join(root, 'dist');
const WEB = join(SOURCE, 'surfaces', 'web');
const STAMP = join(OUTPUT, '.lanthorn-build');
const NEVER_BUILT = /(^|\/)fixtures\/|\.(test|fixture)\.tsx?$/;
const COMPILED_OR_READ_BY_PEOPLE = new Set(['.ts', '.tsx', '.md']);

/** Builds server and web page when their sources have changed since the last good build. */
export async function ensureBuilt() {
  const built = existsSync(STAMP) ? readFileSync(STAMP, 'utf8') : undefined;
  if (built !== buildStamp()) await build();
}

/** Removes the old output, builds everything anew into dist/, and stamps what was built. */
export async function build() {
  refuseReadOnlyFolder();
  const stamp = buildStamp();
  const hasWeb = existsSync(join(WEB, 'main.tsx'));
  console.log(`Building ${hasWeb ? 'the server and the web page' : 'the server'} ...`);
  rmSync(OUTPUT, { recursive: true, force: true });
  const results = await Promise.all([buildServer(), hasWeb ? buildWeb() : []].flat());
  const failed = results.filter(({ code }) => code !== 0);
  if (failed.length > 0) {
    throw new GiveUp(
      failed.map(({ output }) => output).join('\n'),
      'The build failed; what the compilers said is above. In an unchanged checkout this is our bug.',
    );
  }
  copyDataReadAtRunTime();
  writeFileSync(STAMP, stamp);
}

/** Types are looked at by `npm run check`. */
async function buildServer() {
  try {
    // Its packages are there only now: this file is read before they are installed.
    const { bundleServer } = await import('./bundle-server.mjs');
    await bundleServer(SOURCE, OUTPUT);
    return { code: 0, output: '' };
  } catch (error) {
    return { code: 1, output: String(error) };
  }
}

function buildWeb() {
  const site = join(OUTPUT, 'surfaces', 'web', 'site');
  const config = join(WEB, 'vite.config.ts');
  const args = ['build', WEB, '--config', config, '--outDir', site, '--emptyOutDir'];
  return runCommand('vite', args, { quiet: true });
}

function copyDataReadAtRunTime() {
  for (const path of sources()) {
    const isData = !COMPILED_OR_READ_BY_PEOPLE.has(extname(path)) && !path.startsWith(WEB);
    if (isData) cpSync(path, join(OUTPUT, relative(SOURCE, path)), { recursive: true });
  }
}

/** A hash over the content, not the dates, of all that the build reads: a fresh clone of the same commit is not stale. */
function buildStamp() {
  const hash = createHash('sha256');
  const settings = readdirSync(root).filter((name) => /^(package|tsconfig.*)\.json$/.test(name));
  for (const path of [...settings.map((name) => join(root, name)), ...sources()]) {
    hash.update(`${relative(root, path)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

function sources() {
  return readdirSync(SOURCE, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !NEVER_BUILT.test(relative(SOURCE, path)))
    .sort();
}
