// SPDX-License-Identifier: Apache-2.0
import { readFile } from 'node:fs/promises';
import {
  type Advisory,
  createAdvisoryIndex,
  packageKey,
  packageKeysOf,
  type Vulnerability,
  vulnerabilitiesOf,
} from '#engines/advisories';
import { readVex, type VexReading, type VexStatement, type VexStatus } from '#engines/vex';
import { readAdvisories } from '#facts/advisories';
import { type Instant, type Problem, parsePurl, Refusal } from '#model';
import {
  isSuppressing,
  type MindedWeakness,
  mindedWeaknesses,
  type Policy,
  packageOf,
  scopeOfProduct,
  severityRank,
  statementFor,
} from '#pillars/compliance';
import type {
  ReportComponent,
  ReportFinding,
  RepositoryReport,
  VulnerabilityRequest,
  Vulnerable,
} from '#surfaces/cli';
import { groupByPurl } from './group-by-purl.ts';

const EVERY = 1_000;

/**
 * What advisories say of one repository, without a database. Of all records only those that speak of something used are
 * kept, so memory does not depend on the size of a database of advisories.
 */
export async function vulnerableFindings(
  report: RepositoryReport,
  { paths, vex, signal, onStep }: VulnerabilityRequest,
  { policy, at }: Judging,
): Promise<Vulnerable> {
  const used = report.components.filter(({ origin }) => origin === 'own' || origin === 'vendored');
  const keys = new Set(used.flatMap(({ purl }) => packageKeysOf(purl)));
  const problems: Problem[] = [];
  const relevant: Advisory[] = [];
  let records = 0;
  for await (const one of readAdvisories(paths, signal)) {
    if ('code' in one) problems.push(one);
    else {
      records += 1;
      if (records % EVERY === 0) onStep(`${records} advisories read`);
      if (one.affected.some((affected) => keys.has(packageKey(affected)))) relevant.push(one);
    }
  }
  if (records === 0) throw nothingRead(paths);
  const said = await readStatements(vex, report.repository.name, problems);
  const index = createAdvisoryIndex(relevant);
  const findings = groupByPurl(used).flatMap((usages) => {
    const [first] = usages;
    if (first?.version === undefined) return [];
    const matches = index.match({ purl: first.purl, version: first.version });
    const open = vulnerabilitiesOf(matches, parsePurl(first.purl)?.type ?? '').filter(
      (one) => !isSuppressing(statusOf(said, first, one)),
    );
    const weaknesses = open.map(weaknessOf);
    return mindedWeaknesses(policy, first, { weaknesses, uses: usages, at }).map((minded) =>
      findingOf(first, minded),
    );
  });
  return { findings: findings.toSorted(worstFirst), records, problems };
}

/** By what, and when, weaknesses are judged. */
interface Judging {
  readonly policy: Policy;
  readonly at: Instant;
}

type Weakness = ReturnType<typeof weaknessOf>;

function weaknessOf(vulnerability: Vulnerability) {
  const { severity } = vulnerability;
  return { ...vulnerability, rating: severity?.rating, score: severity?.score, vulnerability };
}

interface Said {
  readonly vulnerability: string;
  readonly aliases: readonly string[];
  readonly package: string;
  readonly versions?: string | undefined;
  readonly status: VexStatus;
  readonly saidAt: string;
}

async function readStatements(
  files: readonly string[],
  repository: string,
  problems: Problem[],
): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const file of files) {
    const { document, problems: own } = await readDocument(file);
    problems.push(...own);
    said.push(...document.statements.flatMap((statement) => saidOf(statement, repository)));
  }
  return said;
}

/** What is said of a package inside a product holds for that product alone. */
function saidOf({ products, ...statement }: VexStatement, repository: string): readonly Said[] {
  const concerned = products.filter(
    ({ within }) => within === undefined || (parsePurl(within)?.name ?? within) === repository,
  );
  return concerned.map((product) => ({
    ...statement,
    ...scopeOfProduct(product),
    saidAt: statement.at ?? '',
  }));
}

async function readDocument(file: string): Promise<VexReading> {
  const text = await readFile(file, 'utf8').catch((error: Error) => {
    throw unreadable(`Reading ${file}: ${error.message}.`);
  });
  const reading = readVex(text, file);
  if ('code' in reading) throw unreadable(`${reading.message}.`);
  return reading;
}

function statusOf(
  said: readonly Said[],
  { purl, version = '' }: ReportComponent,
  { name, aliases, advisories }: Vulnerability,
): VexStatus | undefined {
  const names = [name, ...aliases, ...advisories];
  return statementFor(said, { names, package: packageOf(purl), version })?.status;
}

function findingOf(
  component: ReportComponent,
  { weakness, rule, severity, message, howToFix }: MindedWeakness<Weakness>,
): ReportFinding {
  const { purl, name, version, license, evidence, via } = component;
  const { vulnerability } = weakness;
  const title = `${vulnerability.name}: ${vulnerability.summary || 'no summary'}`;
  const where = { purl, name, version, license, evidence, via };
  return { ...where, rule, title, severity, message, howToFix, vulnerability };
}

function worstFirst(a: ReportFinding, b: ReportFinding): number {
  return severityRank(b.severity) - severityRank(a.severity) || (a.purl < b.purl ? -1 : 1);
}

function nothingRead(paths: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'advisories/none-read',
    `There is no advisory in ${paths.join(', ')}.`,
    'Give folders or zip archives of records in the Open Source Vulnerability format.',
  );
}

function unreadable(what: string): Refusal {
  return new Refusal(
    'invalid',
    'compliance/no-vex',
    what,
    'Give documents in OpenVEX, CycloneDX (JSON) or CSAF 2.0.',
  );
}
