// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from '../office.ts';
import type { AdoptionFile, CandidateFile } from './adoption-shape.ts';
import type { Applying } from './applying.ts';
import { candidateWords, wordsOf } from './compare-adoptions.ts';
import { fieldsThatDiffer, same } from './fields.ts';
import { idsBy } from './names.ts';
import { restoreAdoption, wantedCosts } from './restore-adoption.ts';

/** Adoptions: new ones as another office had them, others by the steps that people take. */
export async function applyAdoptions(
  office: Office,
  principal: Principal,
  { comparison: { adoptions }, approval }: Applying,
): Promise<void> {
  for (const { before, after } of adoptions) {
    if (before === undefined) await restoreAdoption(office, principal, after);
    else await change({ office, principal, reason: approval.reason, before, after });
  }
}

/** To the decision log and to the initiative: what was linked before stays. */
export async function linkAdoptions(
  office: Office,
  principal: Principal,
  { comparison: { adoptions } }: Applying,
): Promise<void> {
  const ids = idsBy(office, principal);
  for (const { before, after } of adoptions) {
    const { logged, initiative } = after;
    if (before !== undefined || (logged === undefined && initiative === undefined)) continue;
    const { id } = await ids.adoption(after.id);
    await office.adoptions.link(principal, {
      id,
      decisionId: logged === undefined ? undefined : (await ids.decision(logged)).id,
      initiativeId: initiative === undefined ? undefined : (await ids.initiative(initiative)).id,
    });
  }
}

interface Change {
  readonly office: Office;
  readonly principal: Principal;
  readonly reason: string;
  readonly before: AdoptionFile;
  readonly after: AdoptionFile;
}

async function change(changing: Change): Promise<void> {
  await changeWords(changing);
  await changeRules(changing);
  await changeCandidates(changing);
  await changeCosts(changing);
  await changeTrial(changing);
  await changeState(changing);
}

async function seen({ office, principal, after }: Change) {
  return idsBy(office, principal).adoption(after.id);
}

function needOf({ title, need, who, owner, neededBy, quadrant, context, ...rest }: AdoptionFile) {
  const { incumbent, incumbentEndsOn } = rest;
  const words = { title, need, who, owner, neededBy, quadrant, context };
  return { ...words, incumbent, incumbentEndsOn };
}

async function changeWords(changing: Change): Promise<void> {
  const { office, principal, before, after } = changing;
  if (same(needOf(before), needOf(after))) return;
  const { id, revision } = await seen(changing);
  await office.adoptions.change(principal, { ...needOf(after), id, revision });
}

async function changeRules(changing: Change): Promise<void> {
  const { office, principal, before, after, reason } = changing;
  const rulesOf = ({ mustHaves, criteria }: AdoptionFile) => ({ mustHaves, criteria });
  if (same(rulesOf(before), rulesOf(after))) return;
  const { id, revision } = await seen(changing);
  const mustHaves = after.mustHaves.map(({ id: key, ...one }) => ({ ...one, key }));
  const criteria = after.criteria.map(({ id: key, ...one }) => ({ ...one, key }));
  await office.adoptions.setCriteria(principal, { mustHaves, criteria, reason, id, revision });
}

async function changeCandidates(changing: Change): Promise<void> {
  const { office, principal, before, after } = changing;
  for (const candidate of after.candidates) {
    const had = before.candidates.find(({ id }) => id === candidate.id);
    if (had !== undefined && same(candidateWords(had), candidateWords(candidate))) continue;
    const { id: key, name, purl, repository, note } = candidate;
    const { id: adoptionId } = await seen(changing);
    if (had === undefined) {
      const words = { name, purl, repository, note, adoptionId, key };
      await office.adoptions.addCandidate(principal, words);
    }
    await changeCandidate(changing, { had, candidate });
  }
}

interface CandidateChange {
  readonly had: CandidateFile | undefined;
  readonly candidate: CandidateFile;
}

async function changeCandidate(
  changing: Change,
  { had, candidate }: CandidateChange,
): Promise<void> {
  const { office, principal } = changing;
  const { adoptions, clock } = office;
  const known = async () => {
    const found = (await seen(changing)).candidates.find(({ key }) => key === candidate.id);
    if (found === undefined) throw new Error(`Importing: no candidate ${candidate.id} was kept`);
    return { id: found.id, revision: found.revision };
  };
  const ofWords = ['answers', 'scores', 'leftOut'];
  if (had !== undefined && fieldsThatDiffer(had, candidate, ofWords).length > 0) {
    const { name, purl, repository, note } = candidate;
    await adoptions.changeCandidate(principal, {
      ...{ name, purl, repository, note },
      ...(await known()),
    });
  }
  const judgement = judgementOf(had, candidate);
  if (judgement.answers.length + judgement.scores.length > 0)
    await adoptions.judge(principal, { ...judgement, ...(await known()) }, clock.now());
  if (had?.leftOut !== candidate.leftOut)
    await adoptions.leaveOut(principal, { ...(await known()), reason: candidate.leftOut });
}

/** Answers and scores that are new or other; a score that the file does not have is taken back. */
function judgementOf(had: CandidateFile | undefined, { answers, scores }: CandidateFile) {
  const said = ({ answer, evidence, link }: CandidateFile['answers'][number]) => ({
    ...{ answer, evidence, link },
  });
  const given = ({ score, evidence, link }: CandidateFile['scores'][number]) => ({
    ...{ score, evidence, link },
  });
  const goneScores = (had?.scores ?? []).filter(
    (one) => !scores.some(({ criterion }) => criterion === one.criterion),
  );
  return {
    answers: answers
      .filter((one) => {
        const before = had?.answers.find(({ mustHave }) => mustHave === one.mustHave);
        return before === undefined || !same(said(before), said(one));
      })
      .map((one) => ({ key: one.mustHave, ...said(one) })),
    scores: [
      ...scores
        .filter((one) => {
          const before = had?.scores.find(({ criterion }) => criterion === one.criterion);
          return before === undefined || !same(given(before), given(one));
        })
        .map((one) => ({ key: one.criterion, ...given(one) })),
      ...goneScores.map(({ criterion }) => ({ key: criterion, evidence: '' })),
    ],
  };
}

async function changeCosts(changing: Change): Promise<void> {
  const { office, principal, before, after } = changing;
  if (same(before.costs, after.costs)) return;
  const { id, revision, candidates } = await seen(changing);
  const ids = new Map(candidates.map((one) => [one.key, one.id]));
  await office.adoptions.setCosts(principal, { ...wantedCosts(after, ids), id, revision });
}

async function changeTrial(changing: Change): Promise<void> {
  const { office, principal, before, after, reason } = changing;
  const { trial } = wordsOf(after);
  if (trial === undefined || same(wordsOf(before).trial, trial)) return;
  const { id, revision, candidates } = await seen(changing);
  const candidateIds = trial.candidates.flatMap(
    (key) => candidates.find((one) => one.key === key)?.id ?? [],
  );
  const criteria = trial.criteria.map(({ id: key, title }) => ({ key, title }));
  const { start, finish, questions } = trial;
  const plan = { start, finish, questions, candidateIds, criteria };
  await office.adoptions.planTrial(principal, { ...plan, reason, id, revision });
}

async function changeState(changing: Change): Promise<void> {
  const { office, principal, before, after, reason } = changing;
  if (before.state === after.state) return;
  const { id, revision } = await seen(changing);
  const { clock, adoptions } = office;
  await adoptions.move(principal, { id, revision, to: after.state, reason }, clock.now());
}
