// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';

// Every option of src/platform/config/options.ts takes a value; these two are commander's and the report's.
const WITHOUT_VALUE = new Set(['--help', '-h', '--json']);
const WITH_PATH = new Set(['--data']);

/**
 * Makes every folder absolute: npm runs us in the checkout, but the user wrote it as seen from `folder`.
 *
 * @param {readonly string[]} args as typed after `npm start --`
 * @param {string} folder
 * @returns {string[]}
 */
export function resolveArguments(args, folder) {
  return args.map((word, index) => {
    if (word.startsWith('-')) return resolveAttachedValue(word, folder);
    const option = optionBefore(args, index);
    const isPath = option === undefined || WITH_PATH.has(option);
    return isPath ? resolve(folder, word) : word;
  });
}

/**
 * The option whose value the word at `index` is: "--port 4700", but not "--port=4700 folder".
 *
 * @param {readonly string[]} args
 * @param {number} index
 */
function optionBefore(args, index) {
  const before = args[index - 1] ?? '';
  const takesValue = before.startsWith('-') && !before.includes('=') && !WITHOUT_VALUE.has(before);
  return takesValue ? before : undefined;
}

/**
 * "--data=here" carries its value with it.
 *
 * @param {string} word
 * @param {string} folder
 */
function resolveAttachedValue(word, folder) {
  const [name = '', ...rest] = word.split('=');
  const isPath = rest.length > 0 && WITH_PATH.has(name);
  return isPath ? `${name}=${resolve(folder, rest.join('='))}` : word;
}
