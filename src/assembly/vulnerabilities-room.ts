// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Statement } from '#pillars/compliance';
import type { StatementReply, VulnerabilityDetailReply } from '#surfaces/contract';
import type { Rooms } from '#surfaces/http';
import { askForAssessment } from './ask-for-work.ts';
import { exportVex } from './export-vex.ts';
import type { Office } from './office.ts';
import { requireImporter, uploadAdvisories } from './upload-advisories.ts';

/** The page of one vulnerability shows the first ones; the list of findings has all. */
const MOST_FINDINGS = 200;
const MOST_IMPORTS = 50;

/** Vulnerabilities with the records behind them, where they are, and what was said of them. */
export function vulnerabilitiesRoom(office: Office): Rooms['vulnerabilities'] {
  const { vulnerabilities, advisories, clock, jobs } = office;
  return {
    list: async (caller, query) => {
      const { items, ...page } = await vulnerabilities.list(caller, query);
      return { ...page, items: items.map(withLists) };
    },
    detail: (caller, id) => detailOf(office, caller, id),
    findings: (caller, query) => vulnerabilities.findings(caller, query),
    ofComponent: async (caller, id) => {
      const { importedAt } = await advisories.stock(caller);
      return { vulnerabilities: await vulnerabilities.ofComponent(caller, id), importedAt };
    },
    state: async (caller, input) => {
      const statement = await vulnerabilities.state(caller, input, clock.now());
      return statementReply(office, caller, statement);
    },
    statement: async (caller, id) =>
      statementReply(office, caller, await vulnerabilities.statement(caller, id)),
    end: (caller, ending) => vulnerabilities.end(caller, ending, clock.now()),
    importVex: async (caller, input) => {
      const { problems, ...done } = await vulnerabilities.importVex(caller, input, clock.now());
      return { ...done, problems: [...problems] };
    },
    exportVex: (caller, wish) => exportVex(office, caller, wish),
    advisories: async (caller) => {
      const imports = await advisories.imports(caller, MOST_IMPORTS);
      return {
        ...(await advisories.stock(caller)),
        imports: imports.map(({ sources, problemList, ...one }) => ({
          ...one,
          sources: [...sources],
          problemList: [...problemList],
        })),
      };
    },
    importAdvisories: async (caller, paths) => {
      requireImporter(caller);
      const subject = paths.join(', ').slice(0, 300);
      const data = { paths: [...paths] };
      const id = await jobs.enqueue(caller, { kind: 'import-advisories', subject, data });
      return { jobId: String(id) };
    },
    uploadAdvisories: async (caller, upload) => {
      const done = await uploadAdvisories(office, caller, upload);
      await askForAssessment(office, caller);
      return done;
    },
  };
}

async function detailOf(
  office: Office,
  caller: Principal,
  id: number,
): Promise<VulnerabilityDetailReply> {
  const { vulnerabilities, advisories } = office;
  const row = await vulnerabilities.get(caller, id);
  const names = [row.name, ...row.aliases, ...row.advisories];
  const statements = await vulnerabilities.statements(caller, names);
  const records = await advisories.byId(caller, row.advisories);
  return {
    ...withLists(row),
    records: records.map(({ affected, aliases: _, severities, references, ...record }) => ({
      ...record,
      severities: [...severities],
      references: [...references],
      packages: affected.map(({ ecosystem, name }) => ({ ecosystem, name })),
    })),
    findings: await findingsWithUsages(office, caller, id),
    statements: await statementReplies(office, caller, statements),
  };
}

async function findingsWithUsages(office: Office, caller: Principal, vulnerabilityId: number) {
  const query = { vulnerabilityId, limit: MOST_FINDINGS };
  const { items } = await office.vulnerabilities.findings(caller, query);
  const ids = [...new Set(items.map(({ component }) => component.id))];
  const usages = new Map(
    await Promise.all(
      ids.map(async (id) => [id, await office.components.usages(caller, id)] as const),
    ),
  );
  return items.map((item) => ({
    ...item,
    usages: (usages.get(item.component.id) ?? [])
      .filter(({ repositoryId }) => repositoryId === item.repository.id)
      .map(({ path, line, scope, via }) => ({ path, line, scope, via: [...via] })),
  }));
}

async function statementReply(
  office: Office,
  caller: Principal,
  statement: Statement,
): Promise<StatementReply> {
  const [reply] = await statementReplies(office, caller, [statement]);
  if (reply === undefined) throw new Error('A statement was lost on its way out');
  return reply;
}

async function statementReplies(
  { portfolio }: Office,
  caller: Principal,
  statements: readonly Statement[],
): Promise<StatementReply[]> {
  const ids = statements.flatMap(({ repositoryId }) => repositoryId ?? []);
  const names = await portfolio.names(caller, ids);
  return statements.map(({ repositoryId: id, aliases: _, at: __, ...statement }) => ({
    ...statement,
    repository: id === undefined ? undefined : { id, name: names.get(id) ?? `repository ${id}` },
  }));
}

/** The same with lists that may be written to, as the contract has them. */
function withLists<
  Row extends {
    readonly aliases: readonly string[];
    readonly advisories: readonly string[];
    readonly packages: readonly string[];
  },
>(row: Row) {
  const { aliases, advisories, packages } = row;
  return {
    ...row,
    aliases: [...aliases],
    advisories: [...advisories],
    packages: [...packages],
  };
}
