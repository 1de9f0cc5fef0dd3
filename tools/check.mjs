#!/usr/bin/env node
// SPDX-License-Identifier: Apache-2.0
// npm run check [-- --quick]: everything a change must pass. --quick leaves out the tests.
import './workshop/refuse-old-node.mjs';
import { CHECK_STEPS, runCheckStep, runTests } from './workshop/check-steps.mjs';
import { ensureInstalled } from './workshop/ensure-installed.mjs';
import { runTool } from './workshop/give-up.mjs';
import { sayTally } from './workshop/run-vitest.mjs';

const isQuick = process.argv.includes('--quick');
// tsc and biome alone fill a core each; a third at once only makes all three slower.
const AT_ONCE = 2;

await runTool(async () => {
  await ensureInstalled();
  const results = await runSteps();
  // The tests share one database server and bring their own workers, so they have the machine to themselves.
  if (!isQuick) results.push(await report('tests and house rules', runTests));
  const passed = results.filter(Boolean).length;
  const failed = results.length - passed;
  sayTally({ passed, failed, skipped: 0 });
  return failed === 0 ? 0 : 1;
});

async function runSteps() {
  const waiting = [...CHECK_STEPS];
  /** @type {boolean[]} */
  const results = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { name } = step;
      const look = runCheckStep.bind(undefined, step);
      results.push(await report(name, look));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return results;
}

/**
 * @param {string} name
 * @param {() => Promise<{ ok: boolean, output: string }>} look
 */
async function report(name, look) {
  const begunMs = performance.now();
  const { ok, output } = await look();
  const seconds = ((performance.now() - begunMs) / 1000).toFixed(1);
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok) console.log(output);
  return ok;
}
