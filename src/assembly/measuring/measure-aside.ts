// SPDX-License-Identifier: Apache-2.0
import { totalmem } from 'node:os';
import { extname } from 'node:path';
import type { Activity } from '#facts/activity';
import type { Forges } from '#facts/forges';
import { type Principal, Refusal } from '#model';
import {
  type FactsSource,
  type Measurement,
  openMeasurement,
  type WorkOutSheet,
} from '#pillars/measurement';
import type { Storage } from '#platform/storage';
import { openThreads, type Threads } from '#platform/threads';
import type { LongWork, measuringWorks } from './measuring-works.ts';

export type MeasuringThreads = Threads<ReturnType<typeof measuringWorks>>;

// One for the assessment after scans, which may take minutes, and one for whoever waits in front of a page.
const THREADS = 2;
const MOST_MS = 3_600_000;
const LEAST_MEBIBYTES = 512;
// A day of work by somebody, or an issue. So many take some 60 ms; the start of a thread takes a second, once.
const WORTH_A_THREAD = 3_000;

/** Threads that measure; none is started before one is asked for. Each may take a quarter of the machine's memory. */
export function openMeasuringThreads(): MeasuringThreads {
  const script = new URL(`./thread${extname(import.meta.url)}`, import.meta.url);
  const maxMebibytes = Math.max(LEAST_MEBIBYTES, Math.floor(totalmem() / 2 ** 22));
  return openThreads({ script, size: THREADS, maxMs: MOST_MS, maxMebibytes });
}

interface Parts {
  readonly storage: Storage;
  readonly facts: FactsSource;
  readonly activity: Activity;
  readonly forges: Forges;
  readonly threads: MeasuringThreads;
  /** From so many days of work and issues on. */
  readonly worthAThread?: number;
}

/** Measurement that goes to a thread with what takes long, so that no request waits behind it. */
export function measureAside(parts: Parts): Measurement {
  const { storage, facts, threads, worthAThread = WORTH_A_THREAD } = parts;
  const here = openMeasurement({ storage, facts });
  async function isLong(principal: Principal, repositoryId?: number): Promise<boolean> {
    const days = await parts.activity.sizeUpTo(principal, worthAThread, repositoryId);
    if (days >= worthAThread) return true;
    const items = await parts.forges.sizeUpTo(principal, worthAThread - days, repositoryId);
    return days + items >= worthAThread;
  }
  async function aside<Name extends LongWork>(name: Name, asked: Parameters<Measurement[Name]>) {
    const task = { connection: storage.connection, name, asked } as Parameters<
      ReturnType<typeof measuringWorks>['measure']
    >[0];
    const answer = await threads.run('measure', task);
    if ('refused' in answer) throw new Refusal(answer.refused.kind, ...answer.refused.words);
    return answer.result as Awaited<ReturnType<Measurement[Name]>>;
  }
  const workOut: WorkOutSheet = async (principal, id, at) =>
    (await isLong(principal, id))
      ? aside('workOutSheet', [principal, id, at])
      : here.workOutSheet(principal, id, at);
  return {
    ...openMeasurement({ storage, facts, workOut, isLong }),
    takeReadings: async (...asked) =>
      (await isLong(asked[0])) ? aside('takeReadings', asked) : here.takeReadings(...asked),
    measureTouched: async (...asked) =>
      (await isLong(asked[0])) ? aside('measureTouched', asked) : here.measureTouched(...asked),
    keepSheets: async (...asked) =>
      (await isLong(asked[0])) ? aside('keepSheets', asked) : here.keepSheets(...asked),
    kpi: async (...asked) => ((await isLong(asked[0])) ? aside('kpi', asked) : here.kpi(...asked)),
    projectRows: async (...asked) =>
      (await isLong(asked[0], asked[1].id))
        ? aside('projectRows', asked)
        : here.projectRows(...asked),
  };
}
