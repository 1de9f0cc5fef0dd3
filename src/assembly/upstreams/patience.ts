// SPDX-License-Identifier: Apache-2.0
import type { UpstreamReport } from '#platform/registries';

/** Whether to go on asking a registry: one that fails again and again, or asks for quiet, is left alone for this time. */
export interface Patience {
  /** Takes note of an answer of the registry that was asked. */
  note(registry: string, report: UpstreamReport): void;
  isOver(registry: string): boolean;
  /** Whom it is over with, and why; a sentence each. */
  reasons(): readonly string[];
}

// Packages that fail for a reason of their own come one at a time.
const IN_A_ROW = 8;

export function openPatience(): Patience {
  const failures = new Map<string, number>();
  const over = new Map<string, string>();
  return {
    note(registry, report) {
      const count = report.kind === 'problem' ? (failures.get(registry) ?? 0) + 1 : 0;
      failures.set(registry, count);
      if (report.kind !== 'problem' || over.has(registry)) return;
      const { message } = report.problem;
      if (report.retryAfterMs !== undefined)
        over.set(registry, quietFor(registry, report.retryAfterMs));
      else if (count >= IN_A_ROW)
        over.set(
          registry,
          `${registry}: ${IN_A_ROW} packages in a row failed, the last one: ${message}`,
        );
    },
    isOver: (registry) => over.has(registry),
    reasons: () => [...over.values()],
  };
}

function quietFor(registry: string, ms: number): string {
  return `${registry} asks to be left alone for ${Math.ceil(ms / 60_000)} minutes.`;
}
