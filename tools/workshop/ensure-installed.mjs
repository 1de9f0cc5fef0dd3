// SPDX-License-Identifier: Apache-2.0
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GiveUp } from './give-up.mjs';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';

const STAMP = join(root, 'node_modules', '.lanthorn-install');

/** Installs the packages of package-lock.json, unless exactly these are there already. */
export async function ensureInstalled() {
  const wanted = installStamp();
  if (readIfThere(STAMP) === wanted) return;
  if (!installedByHand()) await install();
  writeFileSync(STAMP, wanted);
}

/** Refuses early, by name, where nothing could be installed or built. */
export function refuseReadOnlyFolder() {
  try {
    accessSync(root, constants.W_OK);
  } catch {
    throw new GiveUp(
      `The folder ${root} cannot be written to, and Lanthorn installs and builds in it.`,
      'Clone the repository into a folder of your own, or ask its owner for the right to write.',
    );
  }
}

async function install() {
  refuseReadOnlyFolder();
  console.log('Installing packages (npm ci); this happens once and after updates ...');
  const { code } = await runCommand('npm', ['ci', '--no-fund', '--no-audit']);
  if (code === 0) return;
  throw new GiveUp(
    `npm ci could not install the packages (exit code ${code}); its messages are above.`,
    'Check the network or the proxy (npm ping) and run the same command again; a lockfile that is out of step needs npm install.',
  );
}

function installStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${hash} ${process.version} ${process.platform} ${process.arch}\n`;
}

/**
 * Whether somebody ran `npm ci` without us: npm notes what it installed in node_modules/.package-lock.json.
 *
 * Only without a stamp: a stamp that differs speaks of another lockfile or another Node.
 */
function installedByHand() {
  if (existsSync(STAMP)) return false;
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return false;
  const wanted = packagesOf(join(root, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }> | undefined}
 */
function packagesOf(lockfile) {
  const text = readIfThere(lockfile);
  return text === undefined ? undefined : JSON.parse(text).packages;
}

/** @param {string} path */
function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}
