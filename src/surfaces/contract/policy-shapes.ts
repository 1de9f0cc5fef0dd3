// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';

export const severityText = z.enum(['info', 'low', 'medium', 'high', 'critical']);

export const policy = z.object({
  name: z.string(),
  version: z.number().int(),
  text: z.string(),
  rules: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      severity: severityText,
      howToFix: z.string(),
      openFindings: z.number().int(),
    }),
  ),
});

const triedFinding = z.object({
  rule: z.string(),
  severity: severityText,
  /** Purl without version. */
  package: z.string(),
  license: z.string().optional(),
  repository: z.object({ id: z.number(), name: z.string() }),
  componentId: z.number(),
  message: z.string(),
  /** Whether a waiver covers it. */
  isWaived: z.boolean(),
});
const triedFindings = z.object({
  total: z.number().int(),
  /** Of the total, those that a waiver covers. */
  waived: z.number().int(),
  /** The first 200, worst first. */
  items: z.array(triedFinding),
});
/** Findings that nothing covers, and those that a waiver covers. */
const triedCount = z.object({ open: z.number().int(), waived: z.number().int() });
export const policyTrial = z.object({
  /** What there is now, and what there would be. */
  current: triedCount,
  tried: triedCount,
  appearing: triedFindings,
  gone: triedFindings,
  /** There now and then, but no longer waived: the policy takes them for worse than when the waiver was granted. */
  uncovered: triedFindings,
});

export const policyText = {
  text: z.string().min(1).max(1_000_000),
  /** What it is called where it comes from. */
  name: z.string().trim().min(1).max(300).default('the policy'),
};
