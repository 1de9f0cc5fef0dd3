// SPDX-License-Identifier: Apache-2.0
// The shapes of every request and reply under /api/v1, once, for http, web and cli.
// Holds no behaviour. OpenAPI, the reference page, validation and the web client's types come from it.
// Begin with the pillar you look for; page.ts and figures.ts hold what they share.
import { adminContract } from './admin.ts';
import { complianceContract } from './compliance.ts';
import { measurementContract } from './measurement.ts';
import { portfolioContract } from './portfolio.ts';
import { sessionContract } from './session.ts';
import { strategyContract } from './strategy.ts';

export const contract = {
  session: sessionContract,
  portfolio: portfolioContract,
  compliance: complianceContract,
  measurement: measurementContract,
  strategy: strategyContract,
  admin: adminContract,
};
export type Contract = typeof contract;

export type { JobReply, LogEntryReply } from './admin.ts';
export type {
  ComponentDetailReply,
  ComponentFilter,
  ComponentRowReply,
  FindingFilter,
  FindingRowReply,
  UsageReply,
} from './compliance.ts';
export type {
  FigureReply,
  FigureRowReply,
  MetricDescriptorReply,
  ReadingReply,
} from './figures.ts';
export type {
  FigureRowsReply,
  KpiReply,
  ProjectDetailReply,
  ProjectRowReply,
} from './measurement.ts';
export type { ProblemReply, RepositoryDetailReply, RepositoryRowReply } from './portfolio.ts';
export type { HomeCardReply, SessionReply } from './session.ts';
export type { KeyResultReply, ObjectiveReply } from './strategy.ts';
