// SPDX-License-Identifier: Apache-2.0
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { observeComponents } from '#facts/components';
import type { Principal } from '#model';
import { openRepository } from '#platform/git';
import type { Office } from '../../../src/assembly/office.ts';
import { manifestReading } from '../../../src/assembly/read-manifest.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { summary } from '../measure.ts';
import { openEmptyOffice, programOfBench } from '../portfolio/open-portfolio.ts';

/** Bare clones under --mirrors, as `<owner>+<name>/repo`. */
const CLONES = ['pnpm/pnpm', 'withastro/astro', 'npm/cli', 'babel/babel'] as const;
const STEPS_BACK = 30;
const VERSION = 'bench';

export const nextCommit = {
  name: 'next-commit',
  sentence: `Reading the files of a clone's newest commit with nothing kept, then with the readings of the commit ${STEPS_BACK} before it.`,
  onlyByName: true,
  async *run({ folder, mirrors, runs }) {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const office = await openEmptyOffice(join(folder, 'next-commit'));
    try {
      const principal = await programOfBench(office);
      for (const name of CLONES) {
        const path = join(mirrors ?? '/nowhere', name.replace('/', '+'), 'repo');
        if (existsSync(path)) yield* readTwice({ office, principal, name, path, runs });
        else console.log(`No bare clone of ${name} at ${path}; left out.`);
      }
    } finally {
      await office.close();
    }
  },
} satisfies Benchmark;

interface Clone {
  readonly office: Office;
  readonly principal: Principal;
  readonly name: string;
  readonly path: string;
  readonly runs: number;
}

async function* readTwice({ office, principal, name, path, runs }: Clone): AsyncGenerator<Figure> {
  const id = await rowOf(office, principal, path);
  const git = await openRepository({ path, name, kind: 'bare' });
  const commits = [`HEAD~${STEPS_BACK}`, 'HEAD'].map((commit) =>
    execFileSync('git', ['--git-dir', path, 'rev-parse', commit], { encoding: 'utf8' }).trim(),
  );
  const [older = '', newest = ''] = commits;
  const scan = async (commit: string) => {
    const kept = await office.components.keptReadings(principal, id, VERSION);
    const readManifest = manifestReading(office.threads);
    const { readings, manifests } = await observeComponents(git, commit, { kept, readManifest });
    const what = { action: 'bench/scan', subject: `repository:${id}` };
    await office.storage.write(principal, what, async (tx) => {
      if (readings) await office.components.keepReadings(tx, id, readings, VERSION);
    });
    return { files: manifests.length, read: readings?.read.length ?? 0 };
  };
  try {
    const cold: number[] = [];
    const warm: number[] = [];
    let last = { files: 0, read: 0 };
    for (let run = 0; run < runs; run += 1) {
      await office.storage.write(principal, { action: 'bench/forget', subject: 'all' }, (tx) =>
        tx.query('DELETE FROM components_reading'),
      );
      const before = performance.now();
      await scan(older);
      cold.push(performance.now() - before);
      const between = performance.now();
      last = await scan(newest);
      warm.push(performance.now() - between);
    }
    yield {
      what: `${name}, ${last.files} files: nothing kept`,
      unit: 'ms',
      measured: summary(cold),
    };
    yield {
      what: `${name}, ${STEPS_BACK} commits later, ${last.read} files read`,
      unit: 'ms',
      measured: summary(warm),
    };
  } finally {
    await git.close();
  }
}

async function rowOf({ storage }: Office, principal: Principal, location: string): Promise<number> {
  const what = { action: 'bench/add', subject: 'repository' };
  const [row] = await storage.write(principal, what, (tx) =>
    tx.query<{ id: number }>(
      `INSERT INTO portfolio_repository (location, name, kind) VALUES ($1 || gen_random_uuid(), 'clone', 'bare')
       RETURNING id`,
      [location],
    ),
  );
  return row?.id ?? 0;
}
