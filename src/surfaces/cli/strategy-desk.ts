// SPDX-License-Identifier: Apache-2.0
import type { Flags } from './flags.ts';
import type { StrategyFile } from './strategy-folder.ts';

/** What `lanthorn decisions`, `what-if`, `export strategy` and `import strategy` ask of the rest of the program. */
export interface StrategyDesk {
  /** The strategy as files, and the JSON schemas of such files. */
  exportStrategy(flags: Flags): Promise<{
    readonly files: readonly StrategyFile[];
    readonly schemas: readonly { readonly name: string; readonly text: string }[];
  }>;
  /** What the files change, a line each; with an approval it is done. */
  importStrategy(
    files: readonly StrategyFile[],
    approval: { readonly reason: string; readonly approver: string } | undefined,
    flags: Flags,
  ): Promise<readonly string[]>;
  /** What would turn; nothing is changed. */
  whatIf(
    scenario: {
      readonly drop: readonly number[];
      readonly cutPercent?: number | undefined;
      readonly leaves?: string | undefined;
    },
    flags: Flags,
  ): Promise<WhatIfReport>;
  /** The decision log, or what of it has the words anywhere. */
  decisions(search: string | undefined, flags: Flags): Promise<readonly DecisionReport[]>;
}

interface Turn {
  readonly title: string;
  readonly because: string;
}

export interface WhatIfReport {
  readonly sentence: string;
  readonly keyResults: readonly (Turn & { readonly turns: string; readonly strength: string })[];
  readonly initiatives: readonly Turn[];
  readonly objectives: readonly Turn[];
  readonly frameworkItems: readonly Turn[];
}

/** A decision, or a question that is open; days are `YYYY-MM-DD`. */
export interface DecisionReport {
  readonly id: number;
  readonly question: string;
  readonly choice?: string | undefined;
  readonly decidedBy?: string | undefined;
  readonly decidedOn?: string | undefined;
  readonly neededBy?: string | undefined;
  readonly links: readonly { readonly title: string }[];
}
