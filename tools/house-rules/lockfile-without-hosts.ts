// SPDX-License-Identifier: Apache-2.0
import type { HouseRule } from './tree.ts';

export const lockfileWithoutHosts: HouseRule = {
  demands:
    'package-lock.json names no download host, so that everybody installs from the registry they have.',
  offences: (files) =>
    files
      .filter(({ path, text = '' }) => path === 'package-lock.json' && text.includes('"resolved"'))
      .map(({ path }) => `${path}: has "resolved"; npm install --package-lock-only rewrites it`),
};
