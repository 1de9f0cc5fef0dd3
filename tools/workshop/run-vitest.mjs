// SPDX-License-Identifier: Apache-2.0
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */
/** @typedef {{ status: string, assertionResults: { status: string }[] }} FileResult */

/**
 * Runs Vitest once and counts what happened.
 *
 * A run that goes wrong without a failing test (a file that does not load, an error nobody caught) counts as one failure.
 *
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: Record<string, string | undefined> }} [how]
 * @returns {Promise<Tally & { output: string }>}
 */
export async function runVitest(args, how = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lanthorn-tests-'));
  const report = join(folder, 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  try {
    const { code, output } = await runCommand('vitest', ['run', ...reporters, ...args], how);
    const tally = readTally(report);
    const failed = code === 0 ? tally.failed : Math.max(tally.failed, 1);
    return { ...tally, failed, output };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Adds up several runs.
 *
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sumTallies(tallies) {
  const sum = (/** @type {keyof Tally} */ key) => tallies.reduce((all, one) => all + one[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * The last line of every tool that tests; .ci/run reads it.
 *
 * @param {Tally} tally
 */
export function sayTally({ passed, failed, skipped }) {
  if (skipped > 0) console.log(`${skipped} skipped`);
  console.log(`${passed} passed, ${failed} failed`);
}

/**
 * @param {string} report
 * @returns {Tally}
 */
function readTally(report) {
  const tests = readReport(report);
  const unloaded = tests.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((result) => result.status !== 'failed'),
  );
  const all = tests.flatMap(({ assertionResults }) => assertionResults);
  const passed = all.filter(({ status }) => status === 'passed').length;
  const failed = all.filter(({ status }) => status === 'failed').length;
  return { passed, failed: failed + unloaded.length, skipped: all.length - passed - failed };
}

/**
 * A run that stops before its first test leaves no report, or half of one.
 *
 * @param {string} report
 * @returns {FileResult[]}
 */
function readReport(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8')).testResults;
  } catch {
    return [];
  }
}
