// SPDX-License-Identifier: Apache-2.0
import { parseVers } from '#engines/advisories';
import type { VexJustification, VexStatus } from '#engines/vex';
import { type Instant, type Principal, parsePurl, Refusal } from '#model';
import type { Storage } from '#platform/storage';
import { applyStatements } from './apply-statements.ts';
import { keepStatements, type NewStatement } from './keep-statements.ts';
import { requireLead } from './require-lead.ts';
import { type Statement, statementsWhere } from './statement.ts';
import { packageOf } from './statement-for.ts';

/** What a person says. */
export interface Stating {
  readonly vulnerability: string;
  /** Package URL; its version does not count, `versions` does. */
  readonly purl: string;
  /** Range in VERS; absent: all versions, those to come too. */
  readonly versions?: string | undefined;
  /** Absent: everywhere in the organisation. */
  readonly repositoryId?: number | undefined;
  readonly status: VexStatus;
  /** "Not affected" needs this or an impact. */
  readonly justification?: VexJustification | undefined;
  readonly impact?: string | undefined;
  readonly action?: string | undefined;
}

/** Keeps a decision and applies it at once: it takes the place of the one for the same scope. For leads and admins. */
export async function stateVex(
  storage: Storage,
  principal: Principal,
  stating: Stating,
  at: Instant,
): Promise<Statement> {
  requireLead(principal);
  refuseUnfounded(stating);
  const name = packageOf(stating.purl);
  const { vulnerability, status, versions, repositoryId } = stating;
  const what = {
    action: 'compliance/state-vex',
    subject: `vulnerability:${vulnerability}`,
    detail: { package: name, versions, repositoryId, status, reason: reasonOf(stating) },
  };
  return storage.write(principal, what, async (tx) => {
    const [known] = await tx.query<{ name: string; aliases: readonly string[] }>(
      `SELECT name, aliases || advisories AS aliases FROM compliance_vulnerability
       WHERE name = $1 OR $1 = ANY(aliases) OR $1 = ANY(advisories) ORDER BY name = $1 DESC, id LIMIT 1`,
      [vulnerability],
    );
    const aliases = [known?.name ?? [], known?.aliases ?? []].flat();
    const statement: NewStatement = {
      ...stating,
      aliases: [...new Set(aliases)].filter((one) => one !== vulnerability),
      package: name,
      author: principal.actor,
      saidAt: at,
    };
    const { ids } = await keepStatements(tx, principal, [statement], at);
    await applyStatements(tx, principal, [name], at);
    const [kept] = await statementsWhere(tx, 'id = ANY($1::bigint[])', [ids]);
    if (kept === undefined) throw new Error('Stating VEX: the statement was not kept');
    return kept;
  });
}

function reasonOf({ justification, impact, action }: Stating): string {
  return [justification, impact, action].filter((one) => one !== undefined).join('; ');
}

function refuseUnfounded({ purl, versions, status, justification, impact }: Stating): void {
  if (parsePurl(purl) === undefined) {
    throw invalid(`"${purl}" is no package URL`, 'Write it as pkg:npm/lamp.');
  }
  const range = versions === undefined ? undefined : parseVers(versions);
  if (range !== undefined && 'code' in range) {
    throw invalid(
      `"${versions}" is no range of versions`,
      'Write it as vers:npm/<2.0.0, or leave it out for all versions.',
    );
  }
  if (status === 'not_affected' && justification === undefined && (impact ?? '').trim() === '') {
    throw invalid(
      '"not affected" was said without a reason',
      'Choose a justification, or say in words why it does no harm.',
    );
  }
}

function invalid(what: string, next: string): Refusal {
  return new Refusal('invalid', 'compliance/bad-statement', `Stating VEX: ${what}.`, next);
}
