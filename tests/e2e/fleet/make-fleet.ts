// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buoyFiles, type Files, moleFiles, quayFiles, webFiles } from './manifests.ts';

/** Git repositories of a small harbour authority, made with the real git in a temporary folder. */
export interface Fleet {
  /** What the program is started with: four repositories, one of them with a broken lockfile. */
  readonly folder: string;
  /** Makes two more beside it, for adding by hand: `late-arrival` is large, `wreck` cannot be opened by git. */
  addLatecomers(): string;
  remove(): void;
}

const PEOPLE = [
  'Ada Quay <ada@harbour.example>',
  'Bo Stern <bo@harbour.example>',
  'Cleo Fender <cleo@tideworks.example>',
  'Dag Anker <dag@tideworks.example>',
  'Esi Marina <esi@example.org>',
  'Finn Bollard <finn@example.net>',
];
/** May be Cleo Fender: for somebody to decide. */
const CLEO_PERHAPS = 'C. Fender <fender@lighthouse.example>';
const DAY_S = 86_400;
const YEAR_S = 365 * DAY_S;
/** The figures look at the year before today, so the history has to move with it. */
const END_S = Math.floor(performance.timeOrigin / 1000) - DAY_S;

export function makeFleet(): Fleet {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'lanthorn-fleet-')));
  const folder = join(top, 'fleet');
  const later = join(top, 'later');
  makeRepository(join(folder, 'harbour-web'), webFiles, 420);
  makeRepository(join(folder, 'quay-service'), quayFiles, 240);
  makeRepository(join(folder, 'mole-engine'), moleFiles, 90);
  makeRepository(join(folder, 'broken-buoy'), buoyFiles, 12, CLEO_PERHAPS);
  return {
    folder,
    addLatecomers: () => {
      makeRepository(join(later, 'late-arrival'), webFiles, 4000);
      makeWreck(join(later, 'wreck'));
      return later;
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}

function makeRepository(path: string, files: Files, commits: number, last?: string): void {
  mkdirSync(path, { recursive: true });
  git(path, ['init', '-q', '-b', 'main']);
  git(path, ['fast-import', '--quiet'], [...historyOf(files, commits, last)].join(''));
}

/** Its HEAD was cut short while it was written. */
function makeWreck(path: string): void {
  makeRepository(path, buoyFiles, 3);
  writeFileSync(join(path, '.git', 'HEAD'), 'ref: ref');
}

function git(folder: string, words: readonly string[], input = ''): void {
  const env = { PATH: process.env.PATH, HOME: folder };
  execFileSync('git', words, { cwd: folder, input, env });
}

/** A year of commits as "git fast-import" reads them: the files first, then one changed file at a time, and a tag a month. */
function* historyOf(files: Files, commits: number, last?: string): Generator<string> {
  const monthly = Math.ceil(commits / 12);
  for (let i = 0; i < commits; i += 1) {
    const at = END_S - YEAR_S + Math.floor((YEAR_S * (i + 1)) / commits);
    const author = i === commits - 1 ? last : undefined;
    const person = `${author ?? authorOf(i)} ${at} +0000`;
    yield `commit refs/heads/main\nauthor ${person}\ncommitter ${person}\n${data(`Change ${i}`)}`;
    if (i === 0) {
      yield* Object.entries(files).map(([path, text]) => `M 644 inline ${path}\n${data(text)}`);
    }
    yield `M 644 inline notes/${i % 40}.txt\n${data(`note ${i}\n`)}\n`;
    if (i % monthly === monthly - 1) {
      yield `reset refs/tags/v1.${Math.floor(i / monthly)}.0\nfrom refs/heads/main\n\n`;
    }
  }
}

/** Not everybody does the same amount, and the later ones in the list come later in the year. */
function authorOf(commit: number): string {
  const there = Math.min(PEOPLE.length, 2 + Math.floor(commit / 8));
  return PEOPLE[commit % 2 === 0 ? commit % 4 : commit % there] ?? '';
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}
