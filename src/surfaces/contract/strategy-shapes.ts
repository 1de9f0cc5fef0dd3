// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { directionText, figureStatus, reading } from './figures.ts';
import { instantText, listOf } from './page.ts';

const paceText = z.enum([
  'ahead',
  'on-track',
  'too-early',
  'at-risk',
  'off-track',
  'not-started',
  'unknown',
]);
/** How an objective ended, as the office sees it. */
export const outcomeText = z.enum(['reached', 'partly', 'missed', 'dropped']);
/** From 0, it will not be reached, to 10, it will. */
export const confidence = z.number().int().min(0).max(10);

export const keyResult = z.object({
  id: z.number(),
  title: z.string(),
  /**
   * `bound`: the value comes from a KPI and cannot be typed. `milestones`: it is the share of an initiative's milestones
   * that is done. `manual`: typed, and shown as claimed.
   */
  source: z.enum(['bound', 'manual', 'milestones']),
  /** The initiative whose milestones drive it. */
  initiativeId: z.number().optional(),
  kpiId: z.number().optional(),
  unit: z.string(),
  direction: directionText,
  /** Absent until the first known reading of a bound key result sets it. */
  baseline: z.number().optional(),
  target: z.number(),
  start: instantText,
  due: instantText,
  weight: z.number(),
  value: z.number().optional(),
  status: figureStatus,
  coverage: z.number().optional(),
  /** 0 to 1; absent while unknown. */
  progress: z.number().optional(),
  /** Unclamped progress. */
  progressRaw: z.number().optional(),
  pace: paceText,
  forecast: z.string(),
  readings: z.array(reading),
});

const checkIn = z.object({
  at: instantText,
  actor: z.string(),
  confidence,
  changed: z.string(),
  next: z.string(),
});

export const objective = z.object({
  id: z.number(),
  title: z.string(),
  why: z.string(),
  owner: z.string().optional(),
  /** The objective that it is a part of. */
  parentId: z.number().optional(),
  start: instantText,
  due: instantText,
  /** Counts changes; whoever makes one says which they saw. */
  revision: z.number().int(),
  /** Absent while it is open. */
  closing: z.object({ at: instantText, outcome: outcomeText, words: z.string() }).optional(),
  /** Weighted mean over the key results that are known; absent when none is. */
  progress: z.number().optional(),
  /** Share of the weight that is known, 0 to 1. */
  known: z.number(),
  pace: paceText,
  keyResults: z.array(keyResult),
  /** What was said last of it. */
  checkIn: checkIn.optional(),
});

export const objectiveDetail = objective.extend({
  trail: z.array(
    z.object({ at: instantText, actor: z.string(), action: z.string(), sentence: z.string() }),
  ),
  /** Newest first. */
  checkIns: z.array(checkIn),
});

/** An objective that can be taken over. */
export const objectiveTemplate = z.object({
  key: z.string(),
  title: z.string(),
  why: z.string(),
  months: z.number(),
  /** It is in the strategy already, and open. */
  isAdopted: z.boolean(),
  keyResults: listOf(
    z.object({
      title: z.string(),
      unit: z.string(),
      direction: directionText,
      target: z.number(),
      /** Absent where people claim the values. */
      kpi: z.string().optional(),
      months: z.number(),
    }),
  ),
  /** Work that comes along as ideas, without a budget. */
  initiatives: listOf(
    z.object({
      title: z.string(),
      why: z.string(),
      /** By when each is to be done, in months from the start. */
      milestones: listOf(z.object({ title: z.string(), toMonth: z.number().int() })),
    }),
  ),
});
