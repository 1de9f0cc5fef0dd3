// SPDX-License-Identifier: Apache-2.0
import type { ComponentObservation, ObservedComponent } from '#facts/components';
import type { Origin, Scope } from '#model';
import type { PortfolioSize } from '../options.ts';
import type { PlannedComponent } from './plan-packages.ts';
import { type Random, randomFrom } from './random.ts';

const SCOPES: readonly (readonly [Scope, number])[] = [
  ['runtime', 60],
  ['dev', 30],
  ['test', 5],
  ['build', 3],
  ['optional', 2],
];
const FILES: readonly { readonly path: string; readonly origin: Origin }[] = [
  { path: 'package-lock.json', origin: 'own' },
  { path: 'services/api/package-lock.json', origin: 'own' },
  { path: 'tests/fixtures/package-lock.json', origin: 'fixture' },
];
// One usage in twenty stands in the fixture.
const FILE_WEIGHTS = [
  [0, 70],
  [1, 25],
  [2, 5],
] as const;
const DIRECT_SHARE = 0.1;
/** How much more often the popular are used: 1 would be evenly. */
const POPULARITY = 3;

/**
 * What scanning the repository of that number would say. Every component is used by one repository at least; the rest
 * of the usages go to popular ones, so that a few are used almost everywhere.
 */
export function planRepository(
  size: PortfolioSize,
  packages: readonly PlannedComponent[],
  number: number,
): ComponentObservation {
  const random = randomFrom(size.seed * 1_000_003 + number);
  const usages = chosenPackages(size, packages, number, random).map((component, i) =>
    usageOf(component, i + 1, random),
  );
  return {
    commit: number.toString(16).padStart(40, '0'),
    projects: [],
    components: usages,
    edges: [],
    manifests: FILES.map(({ path, origin }) => ({
      path,
      origin,
      readerId: 'npm/package-lock',
      components: usages.filter(({ evidence }) => evidence.path === path).length,
    })),
    licenseFiles: [{ path: 'LICENSE', origin: 'own', license: 'MIT', kind: 'exact', score: 1 }],
    license: 'MIT',
    licenseSource: 'LICENSE',
    problems: [],
  };
}

function chosenPackages(
  { repositories, usagesPerRepository }: PortfolioSize,
  packages: readonly PlannedComponent[],
  number: number,
  random: Random,
): readonly PlannedComponent[] {
  const chosen = new Set(packages.filter((_, i) => i % repositories === number));
  const wanted = Math.min(packages.length, Math.max(usagesPerRepository, chosen.size));
  // Ends: each try has a chance to hit one of those not chosen; a cap keeps tiny portfolios from trying long.
  for (let tries = wanted * 20; chosen.size < wanted && tries > 0; tries -= 1) {
    const one = packages[Math.floor(random.next() ** POPULARITY * packages.length)];
    if (one !== undefined) chosen.add(one);
  }
  return [...chosen];
}

function usageOf(
  { license, ...component }: PlannedComponent,
  line: number,
  random: Random,
): ObservedComponent {
  const { path, origin } = FILES[random.weighted(FILE_WEIGHTS)] ?? { path: '', origin: 'own' };
  const direct = random.next() < DIRECT_SHARE;
  const licenses = license === undefined ? {} : declared(license, `${path}:${line}`);
  return {
    ...component,
    scope: random.weighted(SCOPES),
    direct,
    evidence: { path, line },
    origin,
    via: direct ? [component.purl] : [],
    licenses,
  };
}

function declared(license: string, declaredSource: string) {
  return { declared: license, declaredSource, normalised: license, effective: license };
}
