// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { Adoption } from './adopt-policy.ts';
import { decisionsInForce } from './curation/index.ts';
import { staleWeaknesses } from './exposed-weaknesses.ts';
import { weaknessFindings } from './judge-weaknesses.ts';
import { judgedUses } from './judged-uses.ts';
import type { Finding } from './keep-findings.ts';
import type { Policy } from './policy.ts';
import { productsOfRepositories } from './products-of.ts';
import { readPolicy } from './read-policy.ts';
import { findingsIn } from './record-findings.ts';
import { repositoryLicenses } from './repository-licenses.ts';
import { staleComponents } from './stale-components.ts';
import { type Severity, severityRank } from './verdict.ts';
import { WAIVED, whatWouldBeWaived } from './waivers/index.ts';

/** A finding that one of the two policies alone has, or that is waived under one of them alone. */
export interface TriedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Purl without version. */
  readonly package: string;
  readonly license?: string | undefined;
  readonly repositoryId: number;
  readonly componentId: number;
  readonly message: string;
  /** Whether a waiver covers it. */
  readonly isWaived: boolean;
}

/** Findings that nothing covers, and those that a waiver in force covers. */
export interface TriedCount {
  readonly open: number;
  readonly waived: number;
}

/** The first findings, worst first, and how many there are of them in all. */
export interface TriedFindings {
  readonly total: number;
  /** Of the total, those that a waiver covers. */
  readonly waived: number;
  readonly items: readonly TriedFinding[];
}

/** What would change. */
export interface PolicyTrial {
  readonly current: TriedCount;
  readonly tried: TriedCount;
  readonly appearing: TriedFindings;
  readonly gone: TriedFindings;
  /** There now and then, but no longer covered: the policy takes them for worse than when the waiver was granted. */
  readonly uncovered: TriedFindings;
}

/** Enough to read; who wants more reads the totals. */
const MOST_SHOWN = 200;
/** Looked at in one go; see `judge`. */
const GROUP = 5_000;
/** Versions of a policy begin with 1: under this one nothing has been judged yet. */
const NO_VERSION = 0;

/**
 * What a policy would find in the whole portfolio if it were in force, beside what it has now. Nothing is written, and the policy
 * in force stays. Refuses (`compliance/bad-policy`) a text that is no policy or whose examples do not hold.
 */
export async function tryPolicy(
  storage: Storage,
  principal: Principal,
  { text, name }: Pick<Adoption, 'text' | 'name'>,
  at: Instant,
): Promise<PolicyTrial> {
  const policy = readPolicy(text, name);
  return storage.read(principal, async (tx) => {
    const now = await findingsNow(tx);
    const then = await findingsThen(tx, policy, at);
    return {
      current: countOf(now),
      tried: countOf(then),
      appearing: shown(now, then, (before) => before === undefined),
      gone: shown(then, now, (after) => after === undefined),
      uncovered: shown(now, then, (before, after) => before?.isWaived === true && !after.isWaived),
    };
  });
}

type Known = ReadonlyMap<string, TriedFinding>;

async function findingsThen(tx: Transaction, policy: Policy, at: Instant): Promise<Known> {
  const found = new Map<string, Finding>();
  for await (const finding of findingsUnder(tx, policy, at)) found.set(finding.identity, finding);
  const isWaived = await whatWouldBeWaived(tx, [...found.values()], at);
  return new Map(
    [...found].map(([identity, finding]) => [
      identity,
      { ...finding, isWaived: isWaived(finding) },
    ]),
  );
}

async function* findingsUnder(
  tx: Transaction,
  policy: Policy,
  at: Instant,
): AsyncGenerator<Finding> {
  const decisions = await decisionsInForce(tx);
  const productsOf = await productsOfRepositories(tx);
  const licenses = await repositoryLicenses(tx);
  for (const group of await staleComponents(tx, NO_VERSION, GROUP)) {
    const judged = await judgedUses(tx, { policy, decisions, productsOf }, group);
    yield* findingsIn({ policy, licenses }, judged);
  }
  for (let after = 0; ; ) {
    const group = await staleWeaknesses(tx, NO_VERSION, at, { after, size: GROUP });
    const last = group.at(-1);
    if (last === undefined) return;
    after = last.id;
    yield* group.flatMap((one) => weaknessFindings(policy, one, at));
  }
}

interface Row extends Omit<TriedFinding, 'license'> {
  readonly identity: string;
  readonly license: string | null;
}

async function findingsNow(tx: Transaction): Promise<Known> {
  const rows = await tx.query<Row>(
    `SELECT f.identity, f.rule, f.severity, f.package, f.license, f.repository_id AS "repositoryId",
       f.component_id AS "componentId", f.message, ${WAIVED} AS "isWaived"
     FROM compliance_finding f WHERE f.state = 'open'`,
  );
  return new Map(rows.map((row) => [row.identity, { ...row, license: row.license ?? undefined }]));
}

function countOf(findings: Known): TriedCount {
  const waived = waivedOf([...findings.values()]);
  return { open: findings.size - waived, waived };
}

function waivedOf(findings: readonly TriedFinding[]): number {
  return findings.filter(({ isWaived }) => isWaived).length;
}

/** Of `findings` those that the question picks, which sees each beside what the other policy has of it. */
function shown(
  others: Known,
  findings: Known,
  isPicked: (other: TriedFinding | undefined, finding: TriedFinding) => boolean,
): TriedFindings {
  const picked = [...findings].filter(([identity, finding]) =>
    isPicked(others.get(identity), finding),
  );
  const items = picked
    .toSorted(([a, one], [b, other]) => {
      const worse = severityRank(other.severity) - severityRank(one.severity);
      return worse === 0 ? Number(a > b) - Number(a < b) : worse;
    })
    .map(([, finding]) => finding);
  return { total: items.length, waived: waivedOf(items), items: items.slice(0, MOST_SHOWN) };
}
