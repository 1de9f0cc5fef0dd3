// SPDX-License-Identifier: Apache-2.0
import type { Vulnerability } from '#engines/advisories';
import type { UndatedCommits } from '#engines/history';
import type {
  DependencyEdge,
  Evidence,
  FigureStatus,
  Instant,
  Origin,
  Problem,
  Scope,
  Window,
} from '#model';
import type { Severity, Verdict } from '#pillars/compliance';

/** What a repository uses; nothing is judged. */
export interface RepositoryInventory {
  readonly repository: { readonly name: string; readonly path: string; readonly kind: string };
  /** `empty`: no commit yet. `problem`: it could not be read; `problems` says why. */
  readonly state: 'scanned' | 'empty' | 'problem';
  readonly commit?: string | undefined;
  readonly committedAt?: Instant | undefined;
  readonly branch?: string | undefined;
  readonly license?: string | undefined;
  /** Web addresses where the repository takes money. */
  readonly funding?: readonly string[] | undefined;
  readonly components: readonly InventoryComponent[];
  readonly edges: readonly DependencyEdge[];
  readonly problems: readonly Problem[];
}

/** The same judged and measured. */
export interface RepositoryReport extends RepositoryInventory {
  readonly components: readonly ReportComponent[];
  readonly findings: readonly ReportFinding[];
  readonly history?:
    | {
        readonly commits: number;
        readonly merges: number;
        readonly releases: number;
        /** Commits that are in no figure, since their dates cannot be true. */
        readonly undated: UndatedCommits;
      }
    | undefined;
  readonly window: Window;
  readonly figures: readonly ReportFigure[];
  readonly durationMs: number;
}

export interface InventoryComponent {
  readonly purl: string;
  readonly ecosystem: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly range?: string | undefined;
  readonly scope: Scope;
  readonly direct?: boolean | undefined;
  readonly origin: Origin;
  readonly license?: string | undefined;
  readonly declaredLicense?: string | undefined;
  readonly integrity?: string | undefined;
  readonly funding?: readonly string[] | undefined;
  /** What its registry told, where what registries told was given. */
  readonly upstream?: ToldUpstream | undefined;
  readonly evidence: Evidence;
  readonly via: readonly string[];
}

export interface ToldUpstream {
  readonly repositoryUrl?: string | undefined;
  readonly homepage?: string | undefined;
  /** Where it takes money. */
  readonly funding: readonly string[];
}

export interface ReportComponent extends InventoryComponent {
  readonly verdict: Verdict;
}

export interface ReportFinding {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  readonly purl: string;
  readonly name: string;
  readonly version?: string | undefined;
  readonly license?: string | undefined;
  readonly evidence: Evidence;
  readonly via: readonly string[];
  readonly message: string;
  readonly howToFix: string;
  /** Where the finding is a known vulnerability. */
  readonly vulnerability?: Vulnerability | undefined;
}

export interface ReportFigure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly value?: number | undefined;
  readonly status: FigureStatus;
  readonly coverage?: number | undefined;
  readonly note?: string | undefined;
  /** Values in force by parameter. */
  readonly parameters: Readonly<Record<string, number | boolean>>;
}
