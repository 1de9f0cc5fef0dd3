// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9/-]*$/, 'small letters, digits, hyphens and slashes');
const sentence = z.string().trim().min(1).max(2000);
/** Time until the due date. */
const months = z.number().int().min(1).max(60);

const wanted = {
  key,
  title: sentence,
  unit: sentence,
  direction: z.enum(['increase', 'decrease']),
  target: z.number(),
  weight: z.number().positive(),
  months,
};

const KeyResultTemplate = z.union([
  /** Bound to the KPI of this key, whose readings are its values. */
  z.strictObject({ ...wanted, kpi: key }),
  /** Claimed by people, from here. */
  z.strictObject({ ...wanted, baseline: z.number() }),
]);
export type KeyResultTemplate = z.infer<typeof KeyResultTemplate>;

const monthFromStart = z.number().int().min(0).max(60);

/** Work that comes along as an idea: what to do, in which months from the start, and no budget. */
const InitiativeTemplate = z.strictObject({
  key,
  title: sentence,
  why: sentence,
  milestones: z
    .array(
      z
        .strictObject({
          title: sentence,
          weight: z.number().int().positive(),
          fromMonth: monthFromStart,
          toMonth: monthFromStart,
        })
        .refine(({ fromMonth, toMonth }) => fromMonth < toMonth, 'ends before it begins'),
    )
    .min(1),
});
export type InitiativeTemplate = z.infer<typeof InitiativeTemplate>;

const ObjectiveTemplate = z.strictObject({
  key,
  title: sentence,
  why: sentence,
  months,
  keyResults: z.array(KeyResultTemplate).min(1),
  initiatives: z.array(InitiativeTemplate).default([]),
});
export type ObjectiveTemplate = z.infer<typeof ObjectiveTemplate>;

const StarterStrategy = z.strictObject({
  mission: sentence,
  objectives: z.array(ObjectiveTemplate).min(1),
});
export type StarterStrategy = z.infer<typeof StarterStrategy>;

const MoreTemplates = z.strictObject({ objectives: z.array(ObjectiveTemplate) });

/** The strategy a new organisation begins with. Read from the file beside this one. */
export function starterStrategy(): StarterStrategy {
  return StarterStrategy.parse(readYaml('starter-strategy.yaml'));
}

/** Every objective that an organisation can take over: those it begins with, and more. */
export function objectiveTemplates(): readonly ObjectiveTemplate[] {
  const { objectives } = MoreTemplates.parse(readYaml('more-templates.yaml'));
  return [...starterStrategy().objectives, ...objectives];
}

/** Keys of the KPIs that the objective's key results are bound to. */
export function kpiKeysOf({ keyResults }: ObjectiveTemplate): readonly string[] {
  return keyResults.flatMap((each) => ('kpi' in each ? [each.kpi] : []));
}

function readYaml(name: string): unknown {
  return load(readFileSync(join(import.meta.dirname, name), 'utf8'));
}
