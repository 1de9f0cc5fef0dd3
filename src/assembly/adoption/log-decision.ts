// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { RunningJob } from '#platform/jobs';
import type { Office } from '../office.ts';

type Adoption = Awaited<ReturnType<Office['adoptions']['one']>>;

/** Puts into the decision log what was decided and is not in it yet; done twice it is there once. */
export async function logDecisions(office: Office, principal: Principal): Promise<void> {
  const all = await office.adoptions.definitions(principal);
  for (const { id, decision, decisionId } of all)
    if (decision !== undefined && decisionId === undefined)
      await logDecision(office, principal, id);
}

/** The same as a job, on behalf of whoever decided. */
export function logDecisionsJob(office: Office, { principal }: RunningJob<unknown>): Promise<void> {
  return logDecisions(office, principal);
}

/** Puts the decision of an adoption into the log, in the place of the one before, and links the two. */
export async function logDecision(office: Office, principal: Principal, id: number): Promise<void> {
  const { adoptions, strategy, clock } = office;
  const adoption = await adoptions.one(principal, id, clock.now());
  const { decision, decisionId: known } = adoption;
  if (decision === undefined || known !== undefined) return;
  // The same decision has the same name, so that a second try finds what the first one wrote.
  const named = `adoption-${id}-${decision.at.replaceAll(/\D/g, '')}`;
  const about = await strategy.decisions(principal, { about: `adoption:${id}` });
  const there = about.find((one) => one.key === named);
  const before = about.find(({ supersededById }) => supersededById === undefined);
  const entry = { ...entryOf(adoption), key: named, supersedesId: before?.id };
  const decisionId = there?.id ?? (await strategy.addDecision(principal, entry, clock.now()));
  await adoptions.link(principal, { id, decisionId });
}

function entryOf({ id, title, incumbent, candidates, decision }: Adoption) {
  if (decision === undefined) throw new Error(`Logging adoption ${id}: nothing is decided`);
  const stay = incumbent === undefined ? 'Nothing new' : `Stay with ${incumbent}`;
  const chosen = candidates.find((one) => one.id === decision.candidateId);
  const component = chosen?.facts.componentId;
  return {
    question: `What do we use for “${title}”?`,
    options: [
      ...candidates.map(({ name, note, leftOut }) => ({
        title: name,
        note: leftOut === undefined ? note : `Left out: ${leftOut}`,
      })),
      { title: stay, note: '' },
    ],
    choice: chosen?.name ?? stay,
    reasons: reasonsOf(decision),
    decidedBy: decision.decidedBy,
    decidedOn: decision.decidedOn,
    subjects: [`adoption:${id}`, ...(component === undefined ? [] : [`component:${component}`])],
  };
}

function reasonsOf({ reason, withoutTrial, despite }: NonNullable<Adoption['decision']>): string {
  return [
    reason,
    ...(withoutTrial === undefined ? [] : [`Not tried out, because: ${withoutTrial}`]),
    ...(despite === undefined ? [] : [`In spite of its must-haves, because: ${despite}`]),
  ].join('\n');
}
