// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';

/** Options of `lanthorn up` whose next word is their value, and whether that value is a path. */
const VALUES = new Map([
  ['--data', 'path'],
  ['--config', 'path'],
  ['--port', 'word'],
  ['-p', 'word'],
  ['--host', 'word'],
]);

/**
 * Makes every folder absolute: npm runs us in the checkout, but the user wrote it as seen from `folder`.
 *
 * @param {readonly string[]} args as typed after `npm start --`
 * @param {string} folder
 * @returns {string[]}
 */
export function resolveArguments(args, folder) {
  return args.map((word, index) => {
    const kind = VALUES.get(args[index - 1] ?? '') ?? (word.startsWith('-') ? 'option' : 'path');
    if (kind === 'path') return resolve(folder, word);
    return kind === 'option' ? resolveAttachedValue(word, folder) : word;
  });
}

/**
 * "--data=here" carries its value with it.
 *
 * @param {string} word
 * @param {string} folder
 */
function resolveAttachedValue(word, folder) {
  const [name = '', ...rest] = word.split('=');
  const isPath = rest.length > 0 && VALUES.get(name) === 'path';
  return isPath ? `${name}=${resolve(folder, rest.join('='))}` : word;
}
