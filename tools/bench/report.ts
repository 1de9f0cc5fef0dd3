// SPDX-License-Identifier: Apache-2.0
import { cpus, loadavg, totalmem } from 'node:os';
import type { Figure } from './benchmark.ts';

/** Where and when, for the reader who wonders at a number; the load says who else was at work. */
export function machineLine(): string {
  const [oneMinute = 0] = loadavg();
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${processors.length} x ${processors[0]?.model.trim()}, ${memory} GB, Node ${process.versions.node}, load ${oneMinute.toFixed(1)}.`;
}

export const tableHead = '| what | least | median | p95 | runs | goal |\n|---|--:|--:|--:|--:|---|';

export function figureLine({ what, unit, measured, goal }: Figure): string {
  const { least, median, p95, runs } = measured;
  const cells = [least, median, p95].map((value) => `${shown(value)} ${unit}`);
  return `| ${[what, ...cells, runs, goalText(median, goal, unit)].join(' | ')} |`;
}

function goalText(median: number, goal: number | undefined, unit: Figure['unit']): string {
  if (goal === undefined) return '';
  const isMet = unit === 'per second' ? median >= goal : median <= goal;
  return `${isMet ? 'met' : '**missed**'}: ${goal} ${unit}`;
}

function shown(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
}
