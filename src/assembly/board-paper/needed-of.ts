// SPDX-License-Identifier: Apache-2.0
import { dayOf, type Principal } from '#model';
import type { BoardPaperReply } from '#surfaces/contract';
import type { Office } from '../office.ts';

type Needed = BoardPaperReply['needed'][number];
type Objectives = Awaited<ReturnType<Office['strategy']['objectives']>>['objectives'];

type Portfolio = Awaited<ReturnType<Office['execution']['portfolio']>>;
type Initiative = BoardPaperReply['initiatives'][number] & { readonly misfits: readonly string[] };

interface Standing {
  readonly objectives: Objectives;
  readonly initiatives: readonly Initiative[];
  readonly risks: Portfolio['risks'];
  readonly dueBenefits: Portfolio['dueBenefits'];
}

/** What somebody has to decide, by the figures; the gravest first. */
export async function neededOf(
  office: Office,
  principal: Principal,
  { objectives, initiatives, risks, dueBenefits }: Standing,
): Promise<Needed[]> {
  const behind = objectives.filter(({ pace }) => pace === 'off-track');
  return [
    ...initiatives.filter(({ status }) => status === 'in-trouble').map(rescue),
    ...(await questions(office, principal)),
    ...behind.map(({ id, title }) => ({
      sentence: `“${title}” is off track: spend more on it, move its target, or end it.`,
      to: `/strategy/objectives/${id}`,
    })),
    ...risks.filter(needsAnswer).map(unanswered),
    ...initiatives.flatMap(misfits),
    ...(await findings(office, principal)),
    ...dueBenefits.map(due),
    ...objectives.filter(({ owner }) => owner === undefined).map(ownerless),
  ];
}

function rescue({ id, title, reasons }: Standing['initiatives'][number]): Needed {
  return {
    sentence: `“${title}” is in trouble: ${reasons[0] ?? 'its figures say so.'}`,
    to: `/execution/initiatives/${id}`,
  };
}

async function questions(
  { strategy, clock }: Office,
  principal: Principal,
): Promise<readonly Needed[]> {
  const today = dayOf(clock.now());
  const open = await strategy.decisions(principal, { state: 'open' });
  return open.map(({ id, question, neededBy }) => {
    const late = neededBy !== undefined && neededBy < today ? ', overdue' : '';
    const by = neededBy === undefined ? '' : ` Needed by ${neededBy}${late}.`;
    return { sentence: `“${question}” is to be decided.${by}`, to: `/strategy/decisions/${id}` };
  });
}

type Risk = Portfolio['risks'][number];

/** A grave risk that nobody owns or answers, and any whose answer is late. */
function needsAnswer({ level, owner, response, isOverdue }: Risk): boolean {
  return isOverdue || (level === 'high' && (owner === undefined || response === ''));
}

function unanswered(risk: Risk): Needed {
  const { title, initiativeId, initiativeTitle, owner, response, due: by, isOverdue } = risk;
  const lacks = [
    ...(isOverdue ? [`its answer was due on ${by}`] : []),
    ...(response === '' ? ['nothing is done about it'] : []),
    ...(owner === undefined ? ['nobody owns it'] : []),
  ];
  return {
    sentence: `Risk “${title}” of “${initiativeTitle}”, ${risk.exposure} of 25: ${lacks.join(', ')}.`,
    to: `/execution/initiatives/${initiativeId}`,
  };
}

function misfits({ id, title, misfits: why }: Initiative): readonly Needed[] {
  return why.map((sentence) => ({
    sentence: `“${title}” cannot begin when it is planned to: ${sentence}`,
    to: `/execution/initiatives/${id}`,
  }));
}

function due({ title, initiativeId, initiativeTitle, reviewOn }: Portfolio['dueBenefits'][number]) {
  return {
    sentence: `Did “${initiativeTitle}” bring “${title}”? It was to be looked at on ${reviewOn}.`,
    to: `/execution/initiatives/${initiativeId}`,
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
