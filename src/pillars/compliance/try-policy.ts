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

/** A finding that is open under one of the two policies only. */
export interface TriedFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Purl without version. */
  readonly package: string;
  readonly license?: string | undefined;
  readonly repositoryId: number;
  readonly componentId: number;
  readonly message: string;
}

/** What would change. Lists have the first, worst first; totals count all. */
export interface PolicyTrial {
  readonly openNow: number;
  readonly openThen: number;
  readonly appearing: { readonly total: number; readonly items: readonly TriedFinding[] };
  readonly gone: { readonly total: number; readonly items: readonly TriedFinding[] };
}

/** Enough to read; who wants more reads the totals. */
const MOST_SHOWN = 200;
/** Looked at in one go; see `judge`. */
const GROUP = 5_000;
/** Versions of a policy begin with 1: under this one nothing has been judged yet. */
const NO_VERSION = 0;

/**
 * What a policy would find in the whole portfolio if it were in force, beside what is open now. Nothing is written, and the policy
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
    const open = await openFindings(tx);
    const then = new Map<string, TriedFinding>();
    for await (const finding of findingsUnder(tx, policy, at)) then.set(finding.identity, finding);
    return {
      openNow: open.size,
      openThen: then.size,
      appearing: shown([...then].filter(([identity]) => !open.has(identity))),
      gone: shown([...open].filter(([identity]) => !then.has(identity))),
    };
  });
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

async function openFindings(tx: Transaction): Promise<ReadonlyMap<string, TriedFinding>> {
  const rows = await tx.query<Row>(
    `SELECT identity, rule, severity, package, license, repository_id AS "repositoryId", component_id AS "componentId",
       message
     FROM compliance_finding WHERE state = 'open'`,
  );
  return new Map(rows.map((row) => [row.identity, { ...row, license: row.license ?? undefined }]));
}

function shown(found: readonly (readonly [identity: string, finding: TriedFinding])[]) {
  const sorted = found
    .toSorted(([a, one], [b, other]) => {
      const worse = severityRank(other.severity) - severityRank(one.severity);
      return worse === 0 ? Number(a > b) - Number(a < b) : worse;
    })
    .slice(0, MOST_SHOWN);
  return { total: found.length, items: sorted.map(([, finding]) => finding) };
}
