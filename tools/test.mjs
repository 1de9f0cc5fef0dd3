#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// npm test [-- ARGS]: all tests, then the end-to-end stories. ARGS go to Vitest; with a filter the stories are left out.
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
  const tests = await runVitest(args);
  const stories = hasFilter ? [] : [await runStories([])];
  const tally = sumTallies([tests, ...stories]);
  sayTally(tally);
  return tally.failed === 0 ? 0 : 1;
});
