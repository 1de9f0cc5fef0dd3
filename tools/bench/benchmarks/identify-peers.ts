// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { decodeText, identify } from '#engines/licensing';
import type { Benchmark, Figure } from '../benchmark.ts';
import { summary } from '../measure.ts';

const LICENSE_FILE = /^(?:un)?licen[cs]e|^copying/i;
const SOURCE_FILE = /\.(?:[cm]?[jt]s|c|h|py|rb|sh|md|css)$/;
const MOST_LICENSES = 600;
// The peers read some tens of files a second.
const MOST_SOURCES = 150;
const LARGEST_SOURCE = 200_000;
const TIME = '/usr/bin/time';

/** A program that is given paths on standard input, one a line. */
interface Peer {
  readonly name: string;
  readonly command: readonly string[];
}

export const identifyPeers = {
  name: 'identify-peers',
  sentence:
    'Licence files and sources of installed npm packages (--packages FOLDER, else those of this checkout), answered by Lanthorn, licensee and licensecheck in turn; files per second of CPU.',
  onlyByName: true,
  *run({ root, packages }) {
    const folder = join(resolve(packages ?? root), 'node_modules');
    const all = [...filesBelow(folder)];
    const licenses = all.filter(isLicense).slice(0, MOST_LICENSES);
    const sources = all
      .filter((path) => SOURCE_FILE.test(path) && isSmall(path))
      .slice(0, MOST_SOURCES);
    yield warm('Lanthorn in one process, licence files', licenses);
    yield* warmSources(sources);
    for (const peer of peers(root)) {
      yield* measured(peer, 'licence files', licenses);
      yield* measured(peer, 'sources', sources);
    }
  },
} satisfies Benchmark;

function peers(root: string): readonly Peer[] {
  const ruby =
    'require "licensee"; $stdin.each_line { |l| t = File.binread(l.chomp).force_encoding("utf-8").scrub; f = Licensee::ProjectFiles::LicenseFile.new(t, File.basename(l.chomp)); puts(f.license&.spdx_id || "none") }';
  return [
    {
      name: 'lanthorn identify --stdin',
      command: [
        process.execPath,
        join(root, 'bin', 'lanthorn.mjs'),
        'identify',
        '--stdin',
        '--json',
      ],
    },
    { name: 'licensee', command: ['ruby', '-e', ruby] },
    {
      name: 'licensecheck',
      command: ['xargs', '-d', '\n', 'licensecheck', '--machine', '--shortname-scheme', 'spdx'],
    },
  ];
}

function warm(what: string, paths: readonly string[]): Figure {
  const texts = paths.map((path) => decodeText(readFileSync(path)));
  for (const text of texts.slice(0, 200)) identify(text);
  return perSecond(
    what,
    texts.length,
    cpuSecondsOf(() => texts.map((text) => identify(text))),
  );
}

function* warmSources(paths: readonly string[]): Iterable<Figure> {
  const texts = paths.map((path) => decodeText(readFileSync(path)));
  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const seconds = cpuSecondsOf(() => texts.map((text) => identify(text)));
  yield perSecond('Lanthorn in one process, sources', texts.length, seconds);
  yield perSecond('Lanthorn in one process, sources, megabytes', megabytes, seconds);
}

function cpuSecondsOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function perSecond(what: string, amount: number, seconds: number): Figure {
  return { what, unit: 'per second', measured: summary([amount / seconds]) };
}

function* measured(
  { name, command }: Peer,
  what: string,
  paths: readonly string[],
): Iterable<Figure> {
  if (!existsSync(TIME)) return;
  const { stderr, status } = spawnSync(TIME, ['-f', '%U %S %M', ...command], {
    input: `${paths.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const line = /([\d.]+) ([\d.]+) (\d+)\s*$/.exec(stderr);
  if (line === null || status === 127) {
    console.log(`${name}: not installed`);
    return;
  }
  const seconds = Number(line[1]) + Number(line[2]);
  yield perSecond(`${name}, ${what}`, paths.length, seconds);
  yield { what: `${name}, ${what}, peak`, unit: 'MB', measured: summary([Number(line[3]) / 1000]) };
}

function* filesBelow(folder: string): Iterable<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

function isLicense(path: string): boolean {
  return LICENSE_FILE.test(path.slice(path.lastIndexOf('/') + 1)) && !SOURCE_FILE.test(path);
}

function isSmall(path: string): boolean {
  return statSync(path).size < LARGEST_SOURCE;
}
