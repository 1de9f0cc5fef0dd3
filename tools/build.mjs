#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// npm run build: compiles the server with tsc and the web page with vite into dist/, always anew.
import './workshop/refuse-old-node.mjs';
import { build } from './workshop/build.mjs';
import { ensureInstalled } from './workshop/ensure-installed.mjs';
import { runTool } from './workshop/give-up.mjs';

await runTool(async () => {
  await ensureInstalled();
  await build();
  return 0;
});
