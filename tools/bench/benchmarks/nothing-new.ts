// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays } from '#model';
import type { FoundRepository } from '#platform/git';
import { registerAndScan } from '../../../src/assembly/find-repositories-job.ts';
import { furnish } from '../../../src/assembly/furnish.ts';
import type { Benchmark } from '../benchmark.ts';
import { makeHistory } from '../histories/make-history.ts';
import { summary } from '../measure.ts';
import { openEmptyOffice, programOfBench } from '../portfolio/open-portfolio.ts';

const COMMITS = 60;
/** Nothing was promised of it. */
const FIRST = 'scanned for the first time';
const TICKS_PER_SECOND = 100;
/** What the goal is for, and how many minutes of all processors it may take. */
const [REPOSITORIES, MINUTES] = [3_500, 20];

export const nothingNew = {
  name: 'nothing-new',
  sentence: `So many clones (--repositories) scanned, then again with nothing new, then the figures of the next day: processor time of Lanthorn, its gits and its database; the goal is ${MINUTES} minutes for ${REPOSITORIES} (Linux only).`,
  onlyByName: true,
  async *run({ folder, size }) {
    const data = join(folder, 'nothing-new');
    rmSync(data, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    const found = await clones(join(folder, 'nothing-new-clones'), size.repositories);
    const office = await openEmptyOffice(data);
    try {
      const principal = await programOfBench(office);
      await furnish(office, principal);
      await office.jobs.start({ concurrency: 2 });
      const scan = async () => {
        await registerAndScan(office, principal, found);
        await office.jobs.idle();
      };
      yield await cost(FIRST, found.length, scan);
      yield await cost('nothing new', found.length, scan);
      const tomorrow = plusDays(office.clock.now(), 1);
      yield await cost('readings and sheets of a new day', found.length, async () => {
        await office.measurement.takeReadings(principal, tomorrow);
        await office.measurement.keepSheets(principal, tomorrow);
      });
    } finally {
      await office.jobs.stop();
      await office.close();
    }
  },
} satisfies Benchmark;

async function clones(folder: string, count: number): Promise<readonly FoundRepository[]> {
  const found: FoundRepository[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const path = await makeHistory(folder, { seed, commits: COMMITS });
    found.push({ path, name: `clone-${seed}`, kind: 'bare' });
  }
  return found;
}

async function cost(what: string, count: number, work: () => Promise<unknown>) {
  const before = processorSeconds();
  await work();
  const seconds = processorSeconds() - before;
  return {
    what: `${what}: ${seconds.toFixed(1)} s for ${count} clones, so for ${REPOSITORIES}`,
    unit: 's',
    measured: summary([(seconds / count) * REPOSITORIES]),
    ...(what === FIRST ? {} : { goal: MINUTES * 60 }),
  } as const;
}

/** Of this process, of those it has waited for, and of its own database server with all that serve there. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  const rows = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const own = rows.find(({ pid }) => pid === process.pid);
  const servers = rows.filter(({ parent, name }) => parent === process.pid && name === 'postgres');
  const backends = rows.filter(({ parent }) => servers.some(({ pid }) => pid === parent));
  const ticks = [...servers, ...backends].reduce((sum, one) => sum + one.self + one.children, 0);
  return (user + system) / 1e6 + ((own?.children ?? 0) + ticks) / TICKS_PER_SECOND;
}

function statOf(pid: string) {
  try {
    // "123 (postgres) S 1 ...": the name may hold spaces, so what follows its bracket is counted.
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const name = text.slice(text.indexOf('(') + 1, text.lastIndexOf(')'));
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const at = (index: number) => fields[index] ?? 0;
    return [
      { pid: Number(pid), name, parent: at(1), self: at(11) + at(12), children: at(13) + at(14) },
    ];
  } catch {
    return [];
  }
}
