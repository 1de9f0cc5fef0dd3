// SPDX-License-Identifier: Apache-2.0
import type { Instant, Principal } from '#model';
import type { Storage } from '#platform/storage';
import {
  addBenefit,
  type Benefit,
  type BenefitChange,
  benefitById,
  changeBenefit,
  type Judgement,
  judgeBenefit,
  type NewBenefit,
} from './benefits/index.ts';
import { addDependency, type DependencyWords, removeDependency } from './dependencies/index.ts';
import { addRisk, changeRisk, type NewRisk, type RiskChange } from './risks/index.ts';

/** What may go wrong, what has to be done first, what it is to bring. Changing is for leads and admins. */
export interface Prospects {
  addRisk(principal: Principal, risk: NewRisk): Promise<void>;
  /** Refuses (`execution/changed-meanwhile`) when somebody else changed it since. Result: the id of its initiative. */
  changeRisk(principal: Principal, change: RiskChange): Promise<number>;
  /** See `addDependency`: a circle is refused (`execution/circle`) and named. */
  addDependency(principal: Principal, words: DependencyWords): Promise<void>;
  removeDependency(
    principal: Principal,
    ends: { readonly initiativeId: number; readonly needsId: number },
  ): Promise<void>;
  /** For everybody; refuses an id that the organisation does not have. */
  benefit(principal: Principal, id: number): Promise<Benefit>;
  addBenefit(principal: Principal, benefit: NewBenefit): Promise<void>;
  /** Refuses one that is judged. Result: the id of its initiative. */
  changeBenefit(principal: Principal, change: BenefitChange): Promise<number>;
  /** See `judgeBenefit`. Result: the id of its initiative. */
  judgeBenefit(principal: Principal, judgement: Judgement, at: Instant): Promise<number>;
}

export function prospectsOf(storage: Storage): Prospects {
  return {
    addRisk: (principal, risk) => addRisk(storage, principal, risk),
    changeRisk: (principal, change) => changeRisk(storage, principal, change),
    addDependency: (principal, words) => addDependency(storage, principal, words),
    removeDependency: (principal, ends) => removeDependency(storage, principal, ends),
    benefit: (principal, id) => storage.read(principal, (tx) => benefitById(tx, id)),
    addBenefit: (principal, benefit) => addBenefit(storage, principal, benefit),
    changeBenefit: (principal, change) => changeBenefit(storage, principal, change),
    judgeBenefit: (principal, judgement, at) => judgeBenefit(storage, principal, judgement, at),
  };
}
