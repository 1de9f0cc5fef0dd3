// SPDX-License-Identifier: Apache-2.0

/** A component as a lockfile names it; `asks` are names of others in the same lockfile. */
export interface Locked {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly asks?: readonly string[];
  readonly dev?: boolean;
}

const LICENSES = ['MIT', 'ISC', 'Apache-2.0', 'BSD-3-Clause', 'MPL-2.0'];

/** Components nobody asks about: they fill the lists, as in a real lockfile. */
function planks(count: number): readonly Locked[] {
  return Array.from({ length: count }, (_, i) => ({
    name: `plank-${String(i + 1).padStart(3, '0')}`,
    version: `1.${i % 7}.${i % 4}`,
    license: LICENSES[i % LICENSES.length] ?? 'MIT',
  }));
}

/** What `harbour-web` locks: a forbidden one three steps from the root, and a page's worth of harmless ones. */
export const webPackages: readonly Locked[] = [
  {
    name: 'lantern-ui',
    version: '2.1.0',
    license: 'MIT',
    asks: ['event-bell', ...planks(90).map(({ name }) => name)],
  },
  { name: 'event-bell', version: '1.0.3', license: 'BSD-2-Clause' },
  { name: 'tide-table', version: '1.4.2', license: 'ISC', asks: ['moon-phase'] },
  { name: 'moon-phase', version: '0.9.1', license: 'BSD-3-Clause' },
  { name: 'chart-room', version: '3.0.0', license: 'MIT', asks: ['ink-press'] },
  { name: 'ink-press', version: '1.2.0', license: 'MIT', asks: ['font-mill'] },
  { name: 'font-mill', version: '4.0.1', license: 'AGPL-3.0-only' },
  { name: 'shell-test', version: '5.2.0', license: 'GPL-3.0-only', dev: true },
  ...planks(90),
];

/** What `quay-service` locks for npm: one component of harbour-web in another version. */
export const quayPackages: readonly Locked[] = [
  { name: 'lantern-ui', version: '2.0.4', license: 'MIT', asks: ['event-bell'] },
  { name: 'event-bell', version: '1.0.3', license: 'BSD-2-Clause' },
];

/** `package-lock.json`, version 3, flat. */
export function packageLock(
  project: string,
  direct: readonly string[],
  locked: readonly Locked[],
): string {
  const asked = (dev: boolean) =>
    asMap(locked.filter((one) => direct.includes(one.name) && (one.dev ?? false) === dev));
  return json({
    name: project,
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': {
        name: project,
        version: '1.0.0',
        license: 'MIT',
        dependencies: asked(false),
        devDependencies: asked(true),
      },
      ...Object.fromEntries(
        locked.map(({ name, version, license, asks = [], dev }) => [
          `node_modules/${name}`,
          {
            version,
            license,
            ...(dev && { dev }),
            dependencies: asMap(locked.filter((one) => asks.includes(one.name))),
          },
        ]),
      ),
    },
  });
}

/** `package.json` beside it. */
export function packageJson(
  project: string,
  direct: readonly string[],
  locked: readonly Locked[],
): string {
  const asked = (dev: boolean) =>
    asMap(locked.filter((one) => direct.includes(one.name) && (one.dev ?? false) === dev));
  return json({
    name: project,
    version: '1.0.0',
    license: 'MIT',
    dependencies: asked(false),
    devDependencies: asked(true),
  });
}

function asMap(locked: readonly Locked[]): Readonly<Record<string, string>> {
  return Object.fromEntries(locked.map(({ name, version }) => [name, `^${version}`]));
}

/** As tools write JSON. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
