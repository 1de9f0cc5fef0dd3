#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// npm test [-- ARGS]: all tests, and beside them what starts the program: its own tests and the end-to-end stories. ARGS go to
// Vitest; with a filter what starts the program is left out (npm run e2e -- FILTER).
import './workshop/refuse-old-node.mjs';
import { ensureBuilt } from './workshop/build.mjs';
import { ensureInstalled } from './workshop/ensure-installed.mjs';
import { runTool } from './workshop/give-up.mjs';
import { runStories } from './workshop/run-stories.mjs';
import { runVitest, sayTally, sumTallies } from './workshop/run-vitest.mjs';

const args = process.argv.slice(2);
const hasFilter = args.length > 0;

await runTool(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const tally = hasFilter ? await runVitest(args) : sumTallies(await runAll());
  sayTally(tally);
  return tally.failed === 0 ? 0 : 1;
});

/** A program spends half its time waiting, so both run at once; each prints in one piece. */
async function runAll() {
  const stories = runStories([], { quiet: true });
  const tests = await runVitest([]);
  process.stdout.write((await stories).output);
  return [tests, await stories];
}
