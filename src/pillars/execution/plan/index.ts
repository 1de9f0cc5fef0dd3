// SPDX-License-Identifier: Apache-2.0
// Inner room: what is to be done by when, with which money. Milestones, budget lines, and the plans that were frozen.
// Never says how far the work is. Begin with plan.ts; change-plan.ts is the only way to change one.
export type { Approval, Baseline } from './baseline.ts';
export { baselinesIn, checkedApproval, freezePlan } from './baseline.ts';
export type { PlanChange } from './change-plan.ts';
export { changePlan } from './change-plan.ts';
export type { PlanWords } from './check-plan.ts';
export type { BudgetLine, Milestone, Plan } from './plan.ts';
export { budgetOf, EMPTY_PLAN, plansIn, spanOf } from './plan.ts';
export { type Shift, shiftPlan } from './shift-plan.ts';
