// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import type { HouseRule } from './tree.ts';

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

export const wholeLockfile: HouseRule = {
  demands:
    'package-lock.json has an entry for each platform, or npm ci refuses it; npm run generate adds them.',
  offences: (files) =>
    files
      .filter(({ path }) => path === 'package-lock.json')
      .flatMap(({ path, text = '' }) => {
        const { packages } = lockfile.parse(JSON.parse(text));
        const locked = Object.keys(packages);
        return Object.values(packages)
          .flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
          .filter((name) => !locked.some((place) => place.endsWith(`node_modules/${name}`)))
          .map((name) => `${path}: does not lock ${name}`);
      }),
};
