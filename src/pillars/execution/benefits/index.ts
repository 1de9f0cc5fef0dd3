// SPDX-License-Identifier: Apache-2.0
// Inner room: what an initiative is to bring, which KPI measures it, when it is looked at, and what was found.
// Never measures: the KPI is the measurement pillar's, known here by its id. A verdict stays.
// Begin with benefit.ts; change-benefits.ts writes.
export { type Benefit, benefitById, benefitsIn, isDue } from './benefit.ts';
export {
  addBenefit,
  type BenefitChange,
  changeBenefit,
  type Judgement,
  judgeBenefit,
  type NewBenefit,
} from './change-benefits.ts';
