// SPDX-License-Identifier: Apache-2.0
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';

const key = z.string().regex(/^[a-z][a-z0-9/-]*$/, 'small letters, digits, hyphens and slashes');
const sentence = z.string().trim().min(1).max(2000);
/** Time until the due date. */
const months = z.number().int().min(1).max(60);

const StarterKeyResult = z.strictObject({
  key,
  title: sentence,
  /** Key of the KPI whose readings are its values. */
  kpi: key,
  unit: sentence,
  direction: z.enum(['increase', 'decrease']),
  target: z.number(),
  weight: z.number().positive(),
  months,
});
export type StarterKeyResult = z.infer<typeof StarterKeyResult>;

const StarterObjective = z.strictObject({
  key,
  title: sentence,
  why: sentence,
  months,
  keyResults: z.array(StarterKeyResult).min(1),
});
export type StarterObjective = z.infer<typeof StarterObjective>;

const StarterStrategy = z.strictObject({
  mission: sentence,
  objectives: z.array(StarterObjective).min(1),
});
export type StarterStrategy = z.infer<typeof StarterStrategy>;

/** The strategy a new organisation begins with. Read from the file beside this one. */
export function starterStrategy(): StarterStrategy {
  const text = readFileSync(join(import.meta.dirname, 'starter-strategy.yaml'), 'utf8');
  return StarterStrategy.parse(load(text));
}
