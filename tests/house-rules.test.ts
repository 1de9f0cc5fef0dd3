// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { houseRules, readTree, type TreeFile } from '../tools/house-rules/index.ts';

type RuleName = keyof typeof houseRules;

const SPDX = '// SPDX-License-Identifier: Apache-2.0\n';
const REUSE: TreeFile = {
  path: 'REUSE.toml',
  text: `#${SPDX}version = 1\n[[annotations]]\npath = ["*.json", "docs/**.svg"]\n`,
};

/** For every rule files that break it, each in one way. */
const BREAKING: Readonly<Record<RuleName, readonly TreeFile[]>> = {
  fileLength: [
    { path: 'src/model/long.ts', text: `${SPDX}${'x();\n'.repeat(250)}` },
    { path: 'tools/long.mjs', text: `${SPDX}\n\n\n\n\n\n\n// a table\n${'x();\n'.repeat(250)}` },
  ],
  frontDoorComment: [
    { path: 'src/engines/sbom/index.ts', text: `${SPDX}// Reads and writes.\nexport {};\n` },
    { path: 'src/model/index.ts', text: 'export {};\n' },
  ],
  licenseHeader: [
    { path: 'src/model/bare.ts', text: 'export {};\n' },
    { path: 'src/deep.json', text: '{}' },
  ],
  lockfileWithoutHosts: [
    { path: 'package-lock.json', text: '{ "resolved": "https://registry.example.com/a.tgz" }' },
  ],
  noMachinePaths: [
    { path: 'docs/guide.md', text: `Open ${['', 'home', 'grace', 'lanthorn'].join('/')}.` },
    { path: 'src/model/where.ts', text: ['', 'work', 'main', 'src'].join('/') },
  ],
  tellingNames: [
    { path: 'src/pillars/strategy/utils/dates.ts', text: SPDX },
    { path: 'src/pillars/strategy/types.ts', text: SPDX },
    { path: 'tools/helpers.mjs', text: SPDX },
  ],
  wholeLockfile: [
    {
      path: 'package-lock.json',
      text: '{ "packages": { "node_modules/a": { "optionalDependencies": { "a-win32": "1.0.0" } } } }',
    },
  ],
};

/** For every rule a file that looks like an offence and is none. */
const ALLOWED: Readonly<Record<RuleName, TreeFile>> = {
  fileLength: {
    path: 'src/engines/metrics/all.ts',
    text: `${SPDX}// One table: every metric is a row.\n${'x();\n'.repeat(300)}`,
  },
  frontDoorComment: {
    path: 'src/engines/sbom/index.ts',
    text: `${SPDX}// Reads and writes bills of materials.\n// Opens no file.\nexport {};\n`,
  },
  licenseHeader: { path: 'docs/pictures/house.svg', text: '<svg/>' },
  lockfileWithoutHosts: { path: 'src/fixtures/package-lock.json', text: '{ "resolved": "" }' },
  noMachinePaths: { path: 'docs/guide.md', text: 'Open /home/ada/lanthorn.' },
  tellingNames: { path: 'src/fixtures/utils/index.js', text: '' },
  wholeLockfile: {
    path: 'package-lock.json',
    text: '{ "packages": { "node_modules/a": { "optionalDependencies": { "b": "1.0.0" } }, "node_modules/b": {} } }',
  },
};

describe.each(Object.entries(houseRules))('%s', (name, rule) => {
  // Object.entries forgets that its keys are the names.
  const ruleName = name as RuleName;

  it('is kept by the house', { timeout: 30_000 }, () => {
    const files = readTree(resolve(import.meta.dirname, '..'));

    const offences = rule.offences(files);

    expect(files.length).toBeGreaterThan(20);
    expect(offences, rule.demands).toEqual([]);
  });

  it.each(BREAKING[ruleName])('notices $path', (file) => {
    expect(rule.offences([REUSE, file])).toEqual([expect.stringContaining(file.path)]);
  });

  it('lets be what only looks like it', () => {
    expect(rule.offences([REUSE, ALLOWED[ruleName]])).toEqual([]);
  });
});
