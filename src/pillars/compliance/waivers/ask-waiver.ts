// SPDX-License-Identifier: Apache-2.0
import { parseVers } from '#engines/advisories';
import { type Instant, type Principal, plusDays } from '#model';
import type { Storage, Transaction } from '#platform/storage';
import type { DecisionScope } from '../curation/index.ts';
import { policyInForce } from '../policy-in-force.ts';
import type { Severity } from '../verdict.ts';
import { endOfDay } from './end-of-day.ts';
import { badWaiver, requireAsker } from './refuse.ts';
import { insertWaiver, type NewWaiver } from './waiver-store.ts';

/** What somebody asks for, looking at one finding. */
export interface Asking {
  readonly findingId: number;
  readonly scope: DecisionScope;
  /** VERS range; absent: all versions. */
  readonly versions?: string | undefined;
  readonly reason: string;
  readonly conditions?: string | undefined;
  /** The last day on which it holds, `YYYY-MM-DD` in UTC. */
  readonly until: string;
}

/** Asks for a waiver of a finding; it covers nothing until somebody else approves. Result: its id. */
export async function askWaiver(
  storage: Storage,
  principal: Principal,
  asking: Asking,
  at: Instant,
): Promise<number> {
  requireAsker(principal);
  const { findingId, scope, versions, reason, until } = asking;
  refuseUnfounded(asking);
  const what = {
    action: 'compliance/ask-waiver',
    subject: `finding:${findingId}`,
    detail: { scope: scope.kind, scopeId: scope.id, versions, until, reason },
  };
  return storage.write(principal, what, async (tx) => {
    const { policy } = await policyInForce(tx);
    const expiresAt = endOf(until, at, policy.waivers.maxDays);
    return insertWaiver(tx, {
      ...(await findingToWaive(tx, findingId)),
      scope,
      versions,
      reason,
      conditions: asking.conditions,
      expiresAt,
      askedBy: principal.actor,
      askedAt: at,
    });
  });
}

type Subject = Pick<NewWaiver, 'rule' | 'package' | 'license' | 'vulnerabilityId' | 'severity'>;

async function findingToWaive(tx: Transaction, id: number): Promise<Subject> {
  const [row] = await tx.query<{
    readonly rule: string;
    readonly package: string;
    readonly license: string | null;
    readonly vulnerability_id: number | null;
    readonly severity: Severity;
    readonly state: string;
  }>(
    `SELECT rule, package, license, vulnerability_id, severity, state FROM compliance_finding WHERE id = $1`,
    [id],
  );
  if (row === undefined || row.state === 'gone')
    throw badWaiver(
      `Finding ${id} is ${row === undefined ? 'not there' : 'gone: there is nothing to waive'}.`,
      'Open a finding that is open and ask there.',
    );
  return {
    rule: row.rule,
    package: row.package,
    license: row.license ?? undefined,
    vulnerabilityId: row.vulnerability_id ?? undefined,
    severity: row.severity,
  };
}

function refuseUnfounded({ scope: { kind, id }, versions }: Asking): void {
  if ((kind === 'organisation') !== (id === undefined))
    throw badWaiver(
      `A waiver for ${kind === 'organisation' ? 'the organisation names no id' : `one ${kind} names its id`}.`,
      'Give scope and id together.',
    );
  const range = versions === undefined ? undefined : parseVers(versions);
  if (range !== undefined && 'code' in range)
    throw badWaiver(
      `"${versions}" is no range of versions: ${range.message}`,
      'Write it in VERS, like vers:npm/>=1.2.0|<2.0.0, or leave it out for all versions.',
    );
}

/** The moment after the last day; refuses a day that is over or further away than the policy lets one go. */
function endOf(until: string, at: Instant, maxDays: number): Instant {
  const end = endOfDay(until);
  if (end === undefined)
    throw badWaiver(`"${until}" is no day of the calendar.`, 'Write it as 2027-01-31.');
  if (Date.parse(end) <= Date.parse(at))
    throw badWaiver(`${until} is over.`, 'Choose a day to come.');
  if (Date.parse(end) > Date.parse(plusDays(at, maxDays + 1)))
    throw badWaiver(
      `${until} is more than ${maxDays} days away, which is as long as the policy lets a waiver hold.`,
      `Choose a day within ${maxDays} days; it can be asked for again then.`,
    );
  return end;
}
