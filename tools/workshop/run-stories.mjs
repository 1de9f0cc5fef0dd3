// SPDX-License-Identifier: Apache-2.0
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium.mjs';
import { runVitest } from './run-vitest.mjs';

const CONFIG = ['--config', 'vitest.e2e.config.ts'];
const WITHOUT_STORIES = ['--exclude', 'tests/e2e/**', '--passWithNoTests'];

/**
 * Runs what starts the built program: the tests of the program as a whole (tests/program), and the end-to-end stories
 * (tests/e2e/*.story.ts) in a Chromium.
 *
 * Without a Chromium the stories are left out with one line that says so; where CI is set, that is a failure.
 *
 * @param {readonly string[]} args for Vitest
 * @param {{ quiet?: boolean }} [how] quiet: keep what it prints in `output`
 * @returns {Promise<import('./run-vitest.mjs').Tally & { output: string }>}
 */
export async function runStories(args, { quiet = false } = {}) {
  const chromium = findChromium();
  if (chromium !== undefined) {
    return runVitest([...CONFIG, ...args], { quiet, env: { CHROMIUM_PATH: chromium } });
  }
  const programs = await runVitest([...CONFIG, ...WITHOUT_STORIES, ...args], { quiet });
  const missing = isContinuousIntegration() ? 1 : 0;
  const line = `End-to-end stories ${missing ? 'failed' : 'left out'}: ${HOW_TO_GET_CHROMIUM}\n`;
  if (!quiet) process.stdout.write(line);
  return {
    ...programs,
    failed: programs.failed + missing,
    output: `${programs.output}${line}`,
  };
}

function isContinuousIntegration() {
  return !['', '0', 'false'].includes(process.env.CI ?? '');
}
