// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { observeActivity } from '#facts/activity';
import type { Principal } from '#model';
import { type GitRepository, openRepository } from '#platform/git';
import type { Office } from '../../../src/assembly/office.ts';
import type { Benchmark, Figure } from '../benchmark.ts';
import { measure, scaled } from '../measure.ts';
import { openEmptyOffice, programOfBench } from '../portfolio/open-portfolio.ts';

/** Bare clones under --mirrors, as `<owner>+<name>/repo`, with the seconds within which they are to be read and stored. */
const CLONES = [
  { name: 'curl/curl', goal: 5 },
  { name: 'git/git', goal: 10 },
] as const;
const RUNS = 3;

export const largeHistories = {
  name: 'histories',
  sentence:
    'Histories of curl and git (bare clones under --mirrors): read in memory, read and stored, then with nothing new.',
  async *run({ mirrors, folder }) {
    const data = join(folder, 'histories');
    rmSync(data, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const office = await openEmptyOffice(data);
    try {
      const principal = await programOfBench(office);
      for (const { name, goal } of CLONES) {
        const path = join(mirrors ?? '/nowhere', name.replace('/', '+'), 'repo');
        if (existsSync(path)) yield* readAndStore({ office, principal, name, goal, path });
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
  readonly goal: number;
  readonly path: string;
}

async function* readAndStore({
  office,
  principal,
  name,
  goal,
  path,
}: Clone): AsyncGenerator<Figure> {
  const git = await openRepository({ path, name, kind: 'bare' });
  try {
    const commit = (await git.head())?.commit ?? '';
    const [repository] = await office.portfolio.register(principal, [
      { location: path, name, kind: 'bare' },
    ]);
    const id = repository?.id ?? 0;
    const seen = await observeActivity(git, commit);
    const count = `${name}, ${seen.commits + seen.merges} commits`;
    const inMemory = await measure({ runs: RUNS }, () => observeActivity(git, commit));
    yield { what: `${count}: read in memory`, unit: 's', measured: scaled(inMemory, 0.001), goal };
    const store = (fromScratch: boolean) =>
      record(office, principal, { id, git, commit, fromScratch });
    const stored = await measure({ runs: RUNS }, () => store(true));
    yield { what: `${count}: read and stored`, unit: 's', measured: scaled(stored, 0.001), goal };
    const nothing = await measure({ runs: RUNS }, () => store(false));
    yield { what: `${count}: nothing new`, unit: 's', measured: scaled(nothing, 0.001), goal: 0.3 };
  } finally {
    await git.close();
  }
}

interface Recording {
  readonly id: number;
  readonly git: GitRepository;
  readonly commit: string;
  readonly fromScratch: boolean;
}

function record(office: Office, principal: Principal, { id, git, commit, fromScratch }: Recording) {
  const what = { action: 'portfolio/scan', subject: `repository:${id}` };
  return office.storage.write(principal, what, (tx) =>
    office.activity.record(tx, id, git, commit, { fromScratch }),
  );
}
