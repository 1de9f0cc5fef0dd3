// SPDX-License-Identifier: Apache-2.0
// What can be set, in one table: flags, environment, guide and validation are made from it.
// Read once when the program starts and passed down as values; nobody else looks at the environment.
// Begin with options.ts.
export type { Option, OptionKey } from './options.ts';
export { options } from './options.ts';
export type { Config } from './read-config.ts';
export { readConfig } from './read-config.ts';
