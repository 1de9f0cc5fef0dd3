// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Repositories with a history and lockfiles, made with the real git in a temporary folder. */
export interface Portfolio {
  readonly folder: string;
  /** Commits by name, as git counts them. */
  readonly commits: ReadonlyMap<string, number>;
  remove(): void;
}

const PEOPLE = ['Ada', 'Grace', 'Edsger', 'Barbara', 'Donald'];
const PACKAGES = 120;
const DAY_S = 86_400;
/** 2025-10-01T00:00:00Z */
const BEGIN_S = 1_759_276_800;

/** `sizes`: how many commits each repository gets. */
export function makePortfolio(sizes: readonly number[]): Portfolio {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'lanthorn-portfolio-')));
  const commits = new Map(
    sizes.map((size, i) => [`project-${i}`, makeRepository(join(folder, `project-${i}`), size)]),
  );
  return { folder, commits, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function makeRepository(path: string, size: number): number {
  mkdirSync(path);
  const git = (words: readonly string[], input = '') =>
    execFileSync('git', words, { cwd: path, input, env: { PATH: process.env.PATH, HOME: path } })
      .toString()
      .trim();
  git(['init', '-q', '-b', 'main']);
  git(['fast-import', '--quiet'], [...stream(size)].join(''));
  return Number(git(['rev-list', '--count', 'main']));
}

/** Commits as "git fast-import" reads them: the lockfiles first, then one changed file a day by somebody, and a tag. */
function* stream(size: number): Generator<string> {
  for (let i = 0; i < size; i += 1) {
    const name = PEOPLE[i % PEOPLE.length];
    const person = `${name} <${name?.toLowerCase()}@example.org> ${BEGIN_S + Math.floor((i * 300 * DAY_S) / size)} +0000`;
    yield `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\n${data(`Change ${i}`)}`;
    if (i === 0) yield* FILES.map(([path, text]) => `M 644 inline ${path}\n${data(text)}`);
    yield `M 644 inline notes/${i % 50}.txt\n${data(`note ${i}\n`)}\n`;
  }
  yield `reset refs/tags/v1.0.0\nfrom refs/heads/main\n\n`;
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

const NUMBERS = Array.from({ length: PACKAGES }, (_, i) => i);
const LICENSES = ['MIT', 'Apache-2.0', 'GPL-3.0-only', 'ISC'];

const FILES: readonly (readonly [string, string])[] = [
  [
    'package.json',
    json({
      name: 'app',
      license: 'MIT',
      dependencies: Object.fromEntries(NUMBERS.map((i) => [`package-${i}`, '^1.0.0'])),
    }),
  ],
  [
    'package-lock.json',
    json({
      name: 'app',
      lockfileVersion: 3,
      packages: Object.fromEntries([
        [
          '',
          {
            name: 'app',
            dependencies: Object.fromEntries(NUMBERS.map((i) => [`package-${i}`, '^1.0.0'])),
          },
        ],
        ...NUMBERS.map((i) => [
          `node_modules/package-${i}`,
          { version: `1.0.${i}`, license: LICENSES[i % LICENSES.length] },
        ]),
      ]),
    }),
  ],
  [
    'native/Cargo.lock',
    NUMBERS.map(
      (i) =>
        `[[package]]\nname = "crate-${i}"\nversion = "0.${i}.0"\nsource = "registry+https://registry.example.com/index"\n`,
    ).join('\n'),
  ],
  ['tools/requirements.txt', NUMBERS.map((i) => `tool-${i}==2.${i}\n`).join('')],
];

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
