// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REASONS } from './dependency-reasons.ts';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/decisions/0013-dependencies.md';

const names = z.record(z.string(), z.string()).default({});
const manifest = z.object({
  dependencies: names,
  optionalDependencies: names,
  devDependencies: names,
});
const lockfile = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional() })),
});

/** Why each package of package.json is there, and its licence as package-lock.json has it. */
export function generateGuideDependencies(root: string): readonly GeneratedFile[] {
  const { dependencies, optionalDependencies, devDependencies } = manifest.parse(
    readJson(root, 'package.json'),
  );
  const { packages } = lockfile.parse(readJson(root, 'package-lock.json'));
  const tableOf = (wanted: Readonly<Record<string, string>>) =>
    markdownTable(
      ['Package', 'Licence', 'Why it is there'],
      Object.keys(wanted).map((name) => [
        name,
        packages[`node_modules/${name}`]?.license ?? 'unknown',
        reasonFor(name),
      ]),
    );
  const parts = {
    runtime: tableOf({ ...dependencies, ...optionalDependencies }),
    development: tableOf(devDependencies),
  };
  return [fillPage(root, PAGE, parts)];
}

function reasonFor(name: string): string {
  const reason = REASONS[name] ?? REASONS[`${name.split('/')[0]}/*`];
  if (reason !== undefined) return reason;
  throw new Error(
    `Listing dependencies: tools/generate/dependency-reasons.ts says nothing of ${name}`,
  );
}

function readJson(root: string, path: string): unknown {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
