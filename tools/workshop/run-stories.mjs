// SPDX-License-Identifier: Apache-2.0
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium, HOW_TO_GET_CHROMIUM } from './find-chromium.mjs';
import { root } from './root.mjs';
import { runVitest } from './run-vitest.mjs';

const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs the end-to-end stories (tests/e2e/*.story.ts) in a Chromium.
 *
 * Without a Chromium they are left out with one line that says so; where CI is set, that is a failure.
 *
 * @param {readonly string[]} args for Vitest
 * @returns {Promise<import('./run-vitest.mjs').Tally>}
 */
export async function runStories(args) {
  if (!hasStories()) return leaveOut('there are none yet');
  const chromium = findChromium();
  if (chromium === undefined && isContinuousIntegration()) {
    console.error(`End-to-end stories failed. ${HOW_TO_GET_CHROMIUM}`);
    return { ...NOTHING, failed: 1 };
  }
  if (chromium === undefined) return leaveOut(HOW_TO_GET_CHROMIUM);
  const config = ['--config', 'vitest.e2e.config.ts'];
  return runVitest([...config, ...args], { env: { CHROMIUM_PATH: chromium } });
}

/** @param {string} why */
function leaveOut(why) {
  console.log(`End-to-end stories left out: ${why}`);
  return NOTHING;
}

function hasStories() {
  const folder = join(root, 'tests', 'e2e');
  return existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.story.ts'));
}

function isContinuousIntegration() {
  return !['', '0', 'false'].includes(process.env.CI ?? '');
}
