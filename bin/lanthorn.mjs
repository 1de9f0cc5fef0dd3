#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// The command `lanthorn`: the built program, or how to build it.
import '../tools/workshop/refuse-old-node.mjs';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const program = new URL('../dist/main.js', import.meta.url);

if (existsSync(program)) {
  // main.js reads its own name from here, as if it had been started directly.
  process.argv[1] = fileURLToPath(program);
  await import(program.href);
} else {
  const checkout = fileURLToPath(new URL('..', import.meta.url));
  console.error(
    `Lanthorn is not built yet. Run "npm run build" in ${checkout} once, then try again.`,
  );
  process.exitCode = 2;
}
