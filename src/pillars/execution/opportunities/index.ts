// SPDX-License-Identifier: Apache-2.0
// Which of the projects that we stand on deserve our next hour or coin, who took one up, and what came of it.
// Never observes anything: facts are handed over. What nobody knows is said, with how to find out.
// Begin with rank-opportunities.ts (no database) and used-package.ts (what it wishes to know); take-up.ts is what people do.
export { QUADRANT_WORDS } from './change-words.ts';
export { checkedAddress, notForAuditors } from './may-take-up.ts';
export {
  type Opportunities,
  openOpportunities,
  type PeoplesChoices,
} from './open-opportunities.ts';
export { projectKey, repositoryKey } from './project-key.ts';
export { type Opportunity, rankOpportunities } from './rank-opportunities.ts';
export type { RatedProject } from './rated-projects.ts';
export type { Undertaking } from './undertaking.ts';
export type { MeasuredProject, UsedPackage } from './used-package.ts';
