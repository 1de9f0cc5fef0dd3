// SPDX-License-Identifier: Apache-2.0
// npm run generate: writes every file that is made from others. One more generator is a file beside this one and a line below.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { generateArchitectureDrawing } from './architecture-drawing.ts';
import type { GeneratedFile } from './generated-file.ts';
import { generateGuideConfiguration } from './guide-configuration.ts';
import { generateGuideDependencies } from './guide-dependencies.ts';
import { generateGuideFormats } from './guide-formats.ts';
import { generateGuideFrameworks } from './guide-frameworks.ts';
import { generateGuideMetrics } from './guide-metrics.ts';
import { generateGuidePolicy } from './guide-policy.ts';
import { generateGuideRegistries } from './guide-registries.ts';
import { generateGuideRoutes } from './guide-routes.ts';
import { generateGuideStrategy } from './guide-strategy.ts';
import { generateLicenseIndex } from './license-index.ts';
import { generateLicenseNames } from './license-names.ts';
import { generateMetricVectors } from './metric-vectors.ts';
import { generateStrategySchemas } from './strategy-schemas.ts';
import { generateWholeLockfile } from './whole-lockfile.ts';

type Generator = (root: string) => readonly GeneratedFile[];

const GENERATORS: readonly Generator[] = [
  () => [generateLicenseIndex(), generateLicenseNames()],
  generateWholeLockfile,
  generateGuideConfiguration,
  generateGuideDependencies,
  generateGuideFormats,
  generateGuideFrameworks,
  generateGuideMetrics,
  generateMetricVectors,
  generateGuidePolicy,
  generateGuideRegistries,
  generateGuideRoutes,
  generateGuideStrategy,
  generateStrategySchemas,
  // Last, because it draws what the others have written.
  generateArchitectureDrawing,
];

const root = resolve(import.meta.dirname, '..', '..');

for (const generate of GENERATORS) generate(root).forEach(write);

function write({ path, text }: GeneratedFile): void {
  const target = join(root, path);
  const isNew = !existsSync(target) || readFileSync(target, 'utf8') !== text;
  if (isNew) {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  console.log(`${isNew ? 'written' : 'as it was'}: ${path}`);
}
