// SPDX-License-Identifier: Apache-2.0
import type { VexStatement } from '#engines/vex';
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import type { PassSummary } from '../pass.ts';
import { type Ending, endStatement, requireStatement } from './end-statement.ts';
import { type ExposureRow, exposuresOfComponent } from './exposures-of-component.ts';
import { importVex, type VexImport, type VexImported } from './import-vex.ts';
import type { KnownAdvisories } from './known-advisories.ts';
import {
  listVulnerabilities,
  type VulnerabilityPage,
  type VulnerabilityQuery,
  type VulnerabilityRow,
  vulnerabilityById,
} from './list-vulnerabilities.ts';
import {
  listVulnerabilityFindings,
  type VulnerabilityFindingPage,
  type VulnerabilityFindingQuery,
} from './list-vulnerability-findings.ts';
import { matchComponents } from './match-components.ts';
import { type OpenByRating, openByPackage } from './open-by-package.ts';
import { type Stating, stateVex } from './state-vex.ts';
import { type Statement, statementsWhere } from './statement.ts';
import { vexToExport } from './vex-to-export.ts';

/** Known weaknesses in what is used, and what the office says of them. */
export interface Vulnerabilities {
  /** See `matchComponents`. */
  match(principal: Principal, at: Instant): Promise<PassSummary>;
  list(principal: Principal, query: VulnerabilityQuery): Promise<VulnerabilityPage>;
  /** Refuses an id that was never found. */
  get(principal: Principal, id: number): Promise<VulnerabilityRow>;
  findings(
    principal: Principal,
    query: VulnerabilityFindingQuery,
  ): Promise<VulnerabilityFindingPage>;
  /** In one component version, worst first. */
  ofComponent(principal: Principal, componentId: number): Promise<ExposureRow[]>;
  /** See `openByPackage`. */
  openByPackage(principal: Principal): Promise<ReadonlyMap<string, OpenByRating>>;
  /** All that was ever said of a vulnerability by any of its names, newest first. */
  statements(principal: Principal, names: readonly string[]): Promise<readonly Statement[]>;
  /** See `stateVex`. */
  state(principal: Principal, stating: Stating, at: Instant): Promise<Statement>;
  /** See `endStatement`. */
  end(principal: Principal, ending: Ending, at: Instant): Promise<void>;
  /** Refuses an id that the organisation does not have. */
  statement(principal: Principal, id: number): Promise<Statement>;
  /** See `importVex`. */
  importVex(principal: Principal, document: VexImport, at: Instant): Promise<VexImported>;
  /** See `vexToExport`. */
  exportVex(
    principal: Principal,
    repositoryId: number | undefined,
  ): Promise<readonly VexStatement[]>;
}

export function openVulnerabilities(
  storage: Storage,
  advisories: KnownAdvisories,
): Vulnerabilities {
  return {
    match: (principal, at) => matchComponents(storage, advisories, principal, at),
    list: (principal, query) => storage.read(principal, (tx) => listVulnerabilities(tx, query)),
    get: (principal, id) => storage.read(principal, (tx) => vulnerabilityById(tx, id)),
    findings: (principal, query) =>
      storage.read(principal, (tx) => listVulnerabilityFindings(tx, query)),
    openByPackage: (principal) => storage.read(principal, openByPackage),
    ofComponent: (principal, id) => storage.read(principal, (tx) => exposuresOfComponent(tx, id)),
    statements: (principal, names) =>
      storage.read(principal, (tx) =>
        statementsWhere(tx, 'vulnerability = ANY($1::text[]) OR aliases && $1::text[]', [names]),
      ),
    state: (principal, stating, at) => stateVex(storage, principal, stating, at),
    end: (principal, ending, at) => endStatement(storage, principal, ending, at),
    statement: (principal, id) => storage.read(principal, (tx) => requireStatement(tx, id)),
    importVex: (principal, document, at) => importVex(storage, principal, document, at),
    exportVex: (principal, repositoryId) =>
      storage.read(principal, (tx) => vexToExport(tx, repositoryId)),
  };
}
