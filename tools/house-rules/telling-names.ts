// SPDX-License-Identifier: Apache-2.0
import { type HouseRule, isFixture, isPlanted } from './tree.ts';

const FORBIDDEN = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'shared',
  'services',
  'manager',
  'types',
  'constants',
  'misc',
]);

export const tellingNames: HouseRule = {
  demands: 'A folder or file is named after what is in it, not after where leftovers go.',
  offences: (files) =>
    files
      .map(({ path }) => path)
      .filter((path) => !isFixture(path) && !isPlanted(path))
      // "src/engines/utils/index.ts": a folder counts with its whole name, a file with what stands before its first dot.
      .filter((path) => path.split('/').some((name) => FORBIDDEN.has(name.replace(/\..*$/, ''))))
      .map((path) => `${path}: has a name that says nothing`),
};
