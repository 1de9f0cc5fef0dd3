// SPDX-License-Identifier: Apache-2.0
import type { TransferStep } from './fetch-wish.ts';

const UNITS: Readonly<Record<string, number>> = {
  bytes: 1,
  KiB: 1 << 10,
  MiB: 1 << 20,
  GiB: 1 << 30,
};
const STEP =
  /^(?<name>Receiving objects|Resolving deltas):\s+\d+% \((?<done>\d+)\/(?<total>\d+)\)(?:, (?<amount>[\d.]+) (?<unit>bytes|[KMG]iB))?/;

/** What git says of how far it is: "Receiving objects:  45% (123/456), 1.20 MiB | 3.00 MiB/s"; undefined for other lines. */
export function transferStepIn(line: string): TransferStep | undefined {
  const found = STEP.exec(line)?.groups;
  if (found === undefined) return undefined;
  const { name = '', done, total, amount, unit } = found;
  const bytes = amount === undefined ? undefined : Number(amount) * (UNITS[unit ?? ''] ?? 1);
  return { name, done: Number(done), total: Number(total), bytes };
}

/** Lines that are about progress on either side, and no complaint. */
export function isChatter(line: string): boolean {
  return /^(?:remote: )?(?:Enumerating|Counting|Compressing|Receiving|Resolving|Total) /.test(line);
}
