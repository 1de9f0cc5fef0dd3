// SPDX-License-Identifier: Apache-2.0
// Which upstream project, and which of its issues, is worth our next hour or our next coin? Facts in, ratings with reasons out.
// Never asks for facts or the time, never takes what nobody knows for 0: it stands at what is expected, and says so.
// Every score is 0 to 1 and does not fall when more of us stands on the project.
// Begin with project/rate-project.ts; issue/rate-issue.ts is for one person and one issue.
export { drawOf } from './issue/chance.ts';
export { type Closed, closedBecause } from './issue/gate.ts';
export type { Contributor, IssueFacts, IssueProject, Newcomers } from './issue/issue-facts.ts';
export { issueOfItem } from './issue/issue-of-item.ts';
export { type LabelClass, labelClass, labelClassOf } from './issue/label-class.ts';
export { type IssueRating, rateIssue } from './issue/rate-issue.ts';
export { agreementOf } from './project/known-agreements.ts';
export { newcomersAmong } from './project/newcomers.ts';
export type { Quadrant } from './project/priorities.ts';
export type {
  Agreement,
  ProjectFacts,
  ProjectUsage,
  Weaknesses,
} from './project/project-facts.ts';
export { type ProjectRating, rateProject } from './project/rate-project.ts';
export type { Reason } from './project/reasons.ts';
export { receptionOf } from './project/reception.ts';
export type { ProjectSignals, SignalName } from './project/signals.ts';
export type { Change } from './project/what-would-change.ts';
export type { Signal } from './signal.ts';
