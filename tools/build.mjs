#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// npm run build: bundles the server and the web page into dist/, always anew. Types are looked at by npm run check.
import './workshop/refuse-old-node.mjs';
import { build } from './workshop/build.mjs';
import { ensureInstalled } from './workshop/ensure-installed.mjs';
import { runTool } from './workshop/give-up.mjs';

await runTool(async () => {
  await ensureInstalled();
  await build();
  return 0;
});
