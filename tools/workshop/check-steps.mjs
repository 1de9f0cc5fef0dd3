// SPDX-License-Identifier: Apache-2.0
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';
import { runCommand } from './run-command.mjs';
import { runVitest } from './run-vitest.mjs';

/**
 * One thing `npm run check` looks at: a program that is content when it ends with 0.
 *
 * @typedef {{ name: string, program: string, args: readonly string[], needs?: string }} CheckStep
 */

/**
 * The compiler keeps what it found for unchanged files beside the packages: a second check takes a third of the time.
 *
 * @param {string} name
 */
function remembering(name) {
  return ['--incremental', '--tsBuildInfoFile', `node_modules/.cache/check-${name}.tsbuildinfo`];
}

/** @type {readonly CheckStep[]} in the order they are started: the slow ones first */
const ALL_STEPS = [
  {
    // tsconfig.tools.json takes in src/ as well; the server on its own is compiled by every build.
    name: 'types of server, tools and tests',
    program: 'tsc',
    args: ['-p', 'tsconfig.tools.json', '--noEmit', ...remembering('tools')],
  },
  { name: 'format and lint', program: 'biome', args: ['check', '--colors=off'] },
  {
    name: 'types of the web page',
    program: 'tsc',
    args: ['-p', 'src/surfaces/web/tsconfig.json', '--noEmit', ...remembering('web')],
    needs: 'src/surfaces/web/tsconfig.json',
  },
  {
    name: 'imports keep to their storey',
    program: 'depcruise',
    args: ['src', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'nothing is unused', program: 'knip', args: ['--no-progress'] },
];

/** The steps there is something to look at for. */
export const CHECK_STEPS = ALL_STEPS.filter(
  ({ needs }) => needs === undefined || existsSync(join(root, needs)),
);

/**
 * Looks once.
 *
 * @param {CheckStep} step
 */
export async function runCheckStep({ program, args }) {
  const { code, output } = await runCommand(program, args, { quiet: true });
  return { ok: code === 0, output };
}

/** All tests but the stories; the house rules are among them. */
export async function runTests() {
  const { failed, output } = await runVitest([], { quiet: true });
  return { ok: failed === 0, output };
}
