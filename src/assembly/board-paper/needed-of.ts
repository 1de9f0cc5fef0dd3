// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { BoardPaperReply } from '#surfaces/contract';
import type { Office } from '../office.ts';

type Needed = BoardPaperReply['needed'][number];
type Objectives = Awaited<ReturnType<Office['strategy']['objectives']>>['objectives'];

interface Standing {
  readonly objectives: Objectives;
  readonly initiatives: BoardPaperReply['initiatives'];
}

/** What somebody has to decide, by the figures; the gravest first. */
export async function neededOf(
  office: Office,
  principal: Principal,
  { objectives, initiatives }: Standing,
): Promise<Needed[]> {
  const behind = objectives.filter(({ pace }) => pace === 'off-track');
  return [
    ...initiatives.filter(({ status }) => status === 'in-trouble').map(rescue),
    ...behind.map(({ id, title }) => ({
      sentence: `“${title}” is off track: spend more on it, move its target, or end it.`,
      to: `/strategy/objectives/${id}`,
    })),
    ...(await findings(office, principal)),
    ...objectives.filter(({ owner }) => owner === undefined).map(ownerless),
  ];
}

function rescue({ id, title, reasons }: Standing['initiatives'][number]): Needed {
  return {
    sentence: `“${title}” is in trouble: ${reasons[0] ?? 'its figures say so.'}`,
    to: `/execution/initiatives/${id}`,
  };
}

function ownerless({ id, title }: Objectives[number]): Needed {
  return { sentence: `“${title}” has no owner.`, to: `/strategy/objectives/${id}` };
}

async function findings({ compliance }: Office, principal: Principal): Promise<readonly Needed[]> {
  const query = { state: 'open', severity: 'critical', limit: 1 } as const;
  const { total } = await compliance.findings(principal, query);
  if (total === 0) return [];
  const what = total === 1 ? 'finding is' : 'findings are';
  return [
    {
      sentence: `${total} critical ${what} open: mend, replace or accept in writing.`,
      to: '/compliance/findings?state=open&severity=critical',
    },
  ];
}
