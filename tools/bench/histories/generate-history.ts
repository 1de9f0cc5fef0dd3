// SPDX-License-Identifier: Apache-2.0
import { type Random, randomFrom } from '../portfolio/random.ts';
import { type GeneratedFiles, generateFiles, modify } from './generated-files.ts';

export interface HistorySize {
  readonly seed: number;
  /** The history has a few more. */
  readonly commits: number;
}

const FILES = 3_000;
const PEOPLE = 2_000;
const BEGIN_S = Date.UTC(2005, 0, 1) / 1000;
const END_S = Date.UTC(2026, 0, 1) / 1000;
const MANY_FILES = 100_000;
// One character is one byte: the first is UTF-8, the second what old programs wrote, and nobody can tell which.
const ODD_NAMES = ['J\xc3\xb6rg M\xc3\xbcller', 'J\xf6rg M\xfcller', '', '"Quoted" \\name'];

/**
 * A history as `git fast-import` reads it, in pieces; the same numbers give the same history. Has merges (also of three),
 * renames, binary files, bots, a .mailmap, bad encodings, empty names, dates of 1970 and 2099 and, from 100,000 commits
 * on, one commit of 100,000 files.
 */
export function* generateHistory(size: HistorySize): Generator<string> {
  const random = randomFrom(size.seed);
  const clerk = openClerk(size, random);
  const files = generateFiles(FILES, random);
  yield clerk.commit('main', mailmap() + everyFile(files));
  while (clerk.count() < size.commits) {
    yield random.weighted(STEPS)({ clerk, files, random });
    if (size.commits >= MANY_FILES && clerk.isHalfWay()) yield importAndRemove(clerk);
  }
  yield 'reset refs/heads/side\nfrom 0000000000000000000000000000000000000000\n\n';
  yield 'reset refs/heads/third\nfrom 0000000000000000000000000000000000000000\n\n';
}

interface Clerk {
  /** The command of a commit with these changes; `merge` lines come before them. */
  commit(branch: string, changes: string, merge?: string): string;
  count(): number;
  /** True once, in the middle. */
  isHalfWay(): boolean;
}

function openClerk({ commits }: HistorySize, random: Random): Clerk {
  let count = 0;
  let wasHalfWay = false;
  return {
    commit(branch, changes, merge = '') {
      const at = BEGIN_S + Math.floor((count / commits) * (END_S - BEGIN_S));
      count += 1;
      const author = authorOf(random);
      const message = `Change ${count}\n`;
      return `commit refs/heads/${branch}\nauthor ${author} ${oddly(at, random)} +0100\ncommitter ${author} ${at} +0000\ndata ${message.length}\n${message}${merge}${changes}\n`;
    },
    count: () => count,
    isHalfWay() {
      const is = !wasHalfWay && count * 2 >= commits;
      wasHalfWay ||= is;
      return is;
    },
  };
}

// A clock in a thousand is wrong.
function oddly(at: number, random: Random): number {
  const chance = random.below(2_000);
  if (chance === 0) return 0;
  return chance === 1 ? Date.UTC(2099, 11, 31) / 1000 : at - random.below(200_000);
}

function authorOf(random: Random): string {
  const chance = random.below(200);
  if (chance < 10) return 'dependabot[bot] <support@bots.example>';
  if (chance < 12) return `${ODD_NAMES[random.below(ODD_NAMES.length)]} <odd@names.example>`;
  const person = Math.floor(random.next() ** 3 * PEOPLE);
  const place = random.below(10) === 0 ? 'home.example' : 'work.example';
  return `Person Number${person} <person.${person}@${place}>`;
}

function mailmap(): string {
  const lines = Array.from({ length: PEOPLE / 2 }, (_, person) => {
    return `Person Number${person} <person.${person}@work.example> <person.${person}@home.example>\n`;
  });
  return modify('.mailmap', lines.join(''));
}

function everyFile(files: GeneratedFiles): string {
  return Array.from({ length: FILES }, (_, file) => files.restate(file)).join('');
}

interface Scene {
  readonly clerk: Clerk;
  readonly files: GeneratedFiles;
  readonly random: Random;
}

const STEPS: readonly (readonly [(scene: Scene) => string, number])[] = [
  [plain, 800],
  [sideBranch, 60],
  [threeBranches, 4],
  [rename, 15],
  [binary, 8],
  [nothing, 2],
];

function plain({ clerk, files, random }: Scene): string {
  const first = files.edit();
  const more = random.below(3) === 0 ? files.edit(first.file).command : '';
  return clerk.commit('main', first.command + more);
}

function branchOff(name: string): string {
  return `reset refs/heads/${name}\nfrom refs/heads/main\n\n`;
}

function sideBranch({ clerk, files }: Scene): string {
  const side = files.edit();
  return [
    branchOff('side'),
    clerk.commit('side', side.command),
    clerk.commit('side', files.editAgain(side.file)),
    clerk.commit('main', files.edit(side.file).command),
    clerk.commit('main', files.restate(side.file), 'merge refs/heads/side\n'),
  ].join('');
}

function threeBranches({ clerk, files }: Scene): string {
  const side = files.edit();
  const branches = branchOff('side') + branchOff('third');
  const third = files.edit(side.file);
  return [
    branches,
    clerk.commit('side', side.command),
    clerk.commit('third', third.command),
    clerk.commit(
      'main',
      files.restate(side.file) + files.restate(third.file),
      'merge refs/heads/side\nmerge refs/heads/third\n',
    ),
  ].join('');
}

function rename({ clerk, files }: Scene): string {
  return clerk.commit('main', files.rename());
}

function binary({ clerk, random }: Scene): string {
  const picture = `\0picture ${random.next()}`;
  return clerk.commit('main', modify(`pictures/${random.below(50)}.bin`, picture));
}

function nothing({ clerk }: Scene): string {
  return clerk.commit('main', '');
}

function importAndRemove(clerk: Clerk): string {
  const text = 'one\ntwo\n';
  const paths = Array.from({ length: MANY_FILES }, (_, file) => {
    return `M 100644 :1 import/${file % 300}/${file}.txt\n`;
  });
  const blob = `blob\nmark :1\ndata ${text.length}\n${text}\n`;
  return blob + clerk.commit('main', paths.join('')) + clerk.commit('main', 'D import\n');
}
