// SPDX-License-Identifier: Apache-2.0
import { randomUUID } from 'node:crypto';
import { type Principal, stableKey } from '#model';
import { json, type Storage } from '#platform/storage';
import { adoptionById, countChange, refuseClosed, type Seen, subjectOf } from './adoption.ts';
import { type Candidate, candidatesIn } from './candidate.ts';
import { bad, maybe, said } from './checked.ts';
import { type Criterion, type Fact, MOST_WEIGHT, type MustHave } from './criteria-words.ts';
import { notForAuditors } from './not-for-auditors.ts';

/** All must-haves and criteria as they are to be; one without a name is new. */
export interface CriteriaChange extends Seen {
  readonly mustHaves: readonly {
    readonly key?: string | undefined;
    readonly title: string;
    readonly fact?: Fact | undefined;
  }[];
  readonly criteria: readonly {
    readonly key?: string | undefined;
    readonly title: string;
    readonly scale: string;
    readonly weight: number;
  }[];
  /** Asked for once something is scored or answered: whoever changes the rules then says why. */
  readonly reason?: string | undefined;
}

const DOING = 'Setting what is looked at';

/** Puts must-haves and criteria in the place of those that were seen. Scores of criteria that stay are kept. */
export async function setCriteria(
  storage: Storage,
  principal: Principal,
  change: CriteriaChange,
): Promise<void> {
  notForAuditors(principal);
  const { id } = change;
  const { before, candidates } = await storage.read(principal, async (tx) => ({
    before: await adoptionById(tx, id),
    candidates: await candidatesIn(tx, { adoptionId: id }),
  }));
  refuseClosed(before);
  const mustHaves = change.mustHaves.map(checkedMust);
  const criteria = change.criteria.map(checkedCriterion);
  refuseTwice([...mustHaves, ...criteria]);
  const reason = maybe(change.reason);
  if (reason === undefined && candidates.some(isJudged))
    throw bad(
      DOING,
      'candidates are scored already, and no reason is given',
      'Say why the rules change now; it goes into the trail.',
    );
  const detail = { from: weightsOf(before.criteria), to: weightsOf(criteria), reason };
  const what = { action: 'execution/set-criteria', subject: subjectOf(id), detail };
  await storage.write(principal, what, async (tx) => {
    await countChange(tx, change);
    await tx.query('UPDATE execution_adoption SET must_haves = $2, criteria = $3 WHERE id = $1', [
      id,
      json(mustHaves),
      json(criteria),
    ]);
  });
}

type MustWords = CriteriaChange['mustHaves'][number];
type CriterionWords = CriteriaChange['criteria'][number];

function checkedMust({ key, title, fact }: MustWords): MustHave {
  const name = said(title, DOING, 'a must-have has no title', 'Name it, or leave it out.');
  return { key: key ?? stableKey(name, randomUUID()), title: name, fact };
}

function checkedCriterion({ key, title, scale, weight }: CriterionWords): Criterion {
  const name = said(title, DOING, 'a criterion has no title', 'Name it, or leave it out.');
  if (!Number.isInteger(weight) || weight < 0 || weight > MOST_WEIGHT)
    throw bad(DOING, `the weight of "${name}" is ${weight}`, 'Give a whole number from 0 to 100.');
  return { key: key ?? stableKey(name, randomUUID()), title: name, scale: scale.trim(), weight };
}

function refuseTwice(all: readonly { readonly key: string; readonly title: string }[]): void {
  const titles = all.map(({ title }) => title.toLowerCase());
  const twice = all.find(({ title }, place) => titles.indexOf(title.toLowerCase()) !== place);
  if (twice) throw bad(DOING, `"${twice.title}" is there twice`, 'Ask for it once.');
  const keys = new Set(all.map(({ key }) => key));
  if (keys.size < all.length) throw bad(DOING, 'a name is there twice', 'Load the page again.');
}

function isJudged({ answers, scores }: Candidate): boolean {
  return Object.keys(answers).length + Object.keys(scores).length > 0;
}

function weightsOf(criteria: readonly Criterion[]): string {
  return criteria.map(({ title, weight }) => `${title} ${weight}`).join(', ') || 'none';
}
