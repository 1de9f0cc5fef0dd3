#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// npm run e2e [-- ARGS]: only the end-to-end stories in a Chromium. ARGS go to Vitest.
import './workshop/refuse-old-node.mjs';
import { ensureBuilt } from './workshop/build.mjs';
import { ensureInstalled } from './workshop/ensure-installed.mjs';
import { runTool } from './workshop/give-up.mjs';
import { runStories } from './workshop/run-stories.mjs';
import { sayTally } from './workshop/run-vitest.mjs';

await runTool(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const tally = await runStories(process.argv.slice(2));
  sayTally(tally);
  return tally.failed === 0 ? 0 : 1;
});
