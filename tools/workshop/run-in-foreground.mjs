// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root } from './root.mjs';

const PASSED_ON = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
// One Ctrl-C reaches us twice: from the terminal and, milliseconds later, from npm. A person needs longer for the second.
const ECHO_MS = 500;
const LOOK_FOR_NPM_MS = 500;

/**
 * Runs a Node script as if it were us: same terminal, every signal once, its exit code is the result.
 *
 * The script gets a process group of its own, so that the terminal's Ctrl-C comes only through us.
 *
 * @param {string} script
 * @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export function runInForeground(script, args) {
  const lifeline = join(root, 'tools', 'workshop', 'lifeline.mjs');
  const child = spawn(process.execPath, ['--import', lifeline, script, ...args], {
    cwd: root,
    detached: process.platform !== 'win32',
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of PASSED_ON) passOnOnce(signal, child);
  if (process.env.npm_lifecycle_event !== undefined) stopWithNpm(child);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code, signal) => {
      done(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/**
 * @param {NodeJS.Signals} signal
 * @param {import('node:child_process').ChildProcess} child
 */
function passOnOnce(signal, child) {
  let lastMs = Number.NEGATIVE_INFINITY;
  process.on(signal, () => {
    const nowMs = performance.now();
    if (nowMs - lastMs > ECHO_MS) child.kill(signal);
    lastMs = nowMs;
  });
}

/**
 * `kill` on npm ends the shell between npm and us without a word to us; we notice by our parent's change.
 *
 * @param {import('node:child_process').ChildProcess} child
 */
function stopWithNpm(child) {
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    child.kill('SIGTERM');
  }, LOOK_FOR_NPM_MS);
  looking.unref();
}
