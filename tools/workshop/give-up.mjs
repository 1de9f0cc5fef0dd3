// SPDX-License-Identifier: Apache-2.0

/** What stops a tool: a sentence on what happened, and one on what to do next. */
export class GiveUp extends Error {
  /**
   * @param {string} happened
   * @param {string} next
   */
  constructor(happened, next) {
    super(`${happened}\n${next}`);
  }
}

/**
 * Runs a tool to its end: says what stopped it, and leaves with its exit code.
 *
 * @param {() => Promise<number>} tool
 */
export async function runTool(tool) {
  try {
    process.exitCode = await tool();
  } catch (error) {
    if (!(error instanceof GiveUp)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}
