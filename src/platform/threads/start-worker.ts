// SPDX-License-Identifier: Apache-2.0
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** A worker that runs the script, be it built or one of the sources. */
export function startWorker(script: URL, options: WorkerOptions): Worker {
  if (!script.pathname.endsWith('.ts')) return new Worker(script, options);
  const starter = new URL('../../../tools/workshop/source-thread.mjs', import.meta.url);
  return new Worker(starter, { ...options, workerData: script.href, execArgv: [] });
}
