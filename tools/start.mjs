#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// npm start [-- DIR... --port N --host H --data FOLDER]: installs and builds what is missing, then runs Lanthorn.
import './workshop/refuse-old-node.mjs';
import { join } from 'node:path';
import { ensureBuilt } from './workshop/build.mjs';
import { ensureInstalled } from './workshop/ensure-installed.mjs';
import { runTool } from './workshop/give-up.mjs';
import { resolveArguments } from './workshop/resolve-arguments.mjs';
import { root } from './workshop/root.mjs';
import { runInForeground } from './workshop/run-in-foreground.mjs';

await runTool(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const userFolder = process.env.INIT_CWD ?? process.cwd();
  const args = resolveArguments(process.argv.slice(2), userFolder);
  return runInForeground(join(root, 'dist', 'main.js'), ['up', ...args]);
});
