// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One repository of every kind that makes trouble, each with one npm package in it where it can be read. */
export interface OddRepositories {
  readonly folder: string;
  /** Is there once a program of a repository was run. */
  readonly canary: string;
  remove(): void;
}

interface Place {
  readonly git: (...words: readonly string[]) => string;
  readonly write: (file: string, content: string | Uint8Array) => void;
  readonly path: (file: string) => string;
}

/** Makes them in a temporary folder. */
export function makeOddRepositories(): OddRepositories {
  const around = realpathSync(mkdtempSync(join(tmpdir(), 'lanthorn-odd-')));
  const folder = join(around, 'repositories');
  const canary = join(around, 'canary');
  for (const [name, spoil] of Object.entries(ODDITIES)) {
    const place = placeAt(join(folder, name));
    place.git('init', '-q', '-b', 'main');
    spoil(place, canary);
  }
  const elsewhere = placeAt(folder);
  elsewhere.git('clone', '-q', '--depth', '2', `file://${join(folder, 'detached')}`, 'shallow');
  elsewhere.git('clone', '-q', '--bare', join(folder, 'detached'), 'bare.git');
  mkdirSync(join(folder, 'no-repository'));
  return { folder, canary, remove: () => rmSync(around, { recursive: true, force: true }) };
}

function placeAt(folder: string): Place {
  mkdirSync(folder, { recursive: true });
  const person = { NAME: 'Ada', EMAIL: 'ada@example.org' };
  const people = Object.entries(person).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value],
  ]);
  const env = { PATH: process.env.PATH, HOME: folder, ...Object.fromEntries(people) };
  return {
    git: (...words) =>
      execFileSync('git', words, { cwd: folder, env, stdio: 'pipe' }).toString().trim(),
    write: (file, content) => writeFileSync(join(folder, file), content),
    path: (file) => join(folder, file),
  };
}

function commit({ git }: Place, subject: string): void {
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', subject);
}

const LOCK = JSON.stringify({
  lockfileVersion: 3,
  packages: { '': { name: 'app' }, 'node_modules/left': { version: '1.0.0', license: 'MIT' } },
});

function begin(place: Place): void {
  place.write('package-lock.json', LOCK);
  commit(place, 'first');
}

/** Writes nonsense over an object. */
function corrupt({ git, path }: Place, revision: string): void {
  const id = git('rev-parse', revision);
  const file = path(join('.git', 'objects', id.slice(0, 2), id.slice(2)));
  chmodSync(file, 0o600);
  writeFileSync(file, 'nonsense');
}

const ODDITIES: Readonly<Record<string, (place: Place, canary: string) => void>> = {
  empty: () => undefined,
  'broken-lockfiles': (place) => {
    begin(place);
    place.write('yarn.lock', '}{][');
    place.write('Cargo.lock', new Uint8Array([0, 255, 254, 0]));
    place.write('pom.xml', '<project><dependencies>');
    commit(place, 'break');
  },
  'large-files': (place) => {
    begin(place);
    for (const name of ['pnpm-lock.yaml', 'data.bin']) {
      place.write(name, '');
      truncateSync(place.path(name), 200_000_000);
    }
    commit(place, 'grow');
  },
  links: (place) => {
    begin(place);
    symlinkSync('..', place.path('up'));
    symlinkSync('Cargo.lock', place.path('Cargo.lock'));
    symlinkSync('/etc/passwd', place.path('LICENSE'));
    commit(place, 'link');
  },
  detached: (place) => {
    for (const subject of ['one', 'two', 'three']) {
      begin(place);
      commit(place, subject);
    }
    place.git('checkout', '-q', 'HEAD~1');
  },
  'corrupt-tree': (place) => {
    begin(place);
    corrupt(place, 'HEAD^{tree}');
  },
  'corrupt-file': (place) => {
    begin(place);
    corrupt(place, 'HEAD:package-lock.json');
  },
  'odd-names': (place) => {
    begin(place);
    const tree = place.git('rev-parse', 'HEAD^{tree}');
    const names = ['\u001b[31mred', 'new\nline', '\u202egnirts', 'x'.repeat(200)];
    for (const name of names)
      place.git('update-index', '--add', '--cacheinfo', `160000,${tree},${name}`);
    place.git('commit', '-q', '-m', '\u001b]0;title\u0007');
  },
  hostile: (place, canary) => {
    begin(place);
    const run = `touch ${canary}`;
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'diff.external',
      'gpg.program',
      'filter.x.smudge',
      'diff.x.textconv',
    ])
      place.git('config', key, run);
    for (const [key, value] of [
      ['log.showSignature', 'true'],
      ['remote.origin.url', `ext::${run}`],
      ['remote.origin.promisor', 'true'],
      ['extensions.partialClone', 'origin'],
    ] as const)
      place.git('config', key, value);
    place.write('.git/info/attributes', '* filter=x diff=x\n');
    for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction'])
      writeFileSync(place.path(`.git/hooks/${hook}`), `#!/bin/sh\n${run}\n`, { mode: 0o755 });
  },
};
