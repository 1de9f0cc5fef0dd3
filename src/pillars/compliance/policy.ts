// SPDX-License-Identifier: Apache-2.0
import { z } from 'zod';
import { HOWS, LICENSE_CLASSES } from '#engines/licensing';
import type { Origin, Scope } from '#model';
import { SEVERITIES, VERDICTS } from './verdict.ts';

const SCOPES = [
  'runtime',
  'dev',
  'test',
  'build',
  'optional',
  'platform',
] as const satisfies readonly Scope[];
const ORIGINS = ['own', 'fixture', 'example', 'vendored'] as const satisfies readonly Origin[];

const name = z.string().regex(/^[a-z][a-z0-9-]*$/, 'small letters, digits and hyphens');
const sentence = z.string().trim().min(1).max(2000);
const verdict = z.enum(VERDICTS);

/** How a component reaches others. A usage belongs to the first context that takes its scope and origin. */
const Context = z.strictObject({
  id: name,
  title: sentence,
  scopes: z
    .array(z.enum(SCOPES))
    .min(1)
    .default([...SCOPES]),
  origins: z
    .array(z.enum(ORIGINS))
    .min(1)
    .default([...ORIGINS]),
});

/** An example that must hold; run whenever the policy is read. */
const Example = z.strictObject({
  license: z.string().optional(),
  /** What its licence texts say. */
  detected: z.string().optional(),
  purl: z.string().default('pkg:npm/example@1.0.0'),
  context: name,
  /** What the repository goes out under, for kinds that ask. */
  outbound: z.string().optional(),
  /** A known weakness, for kind `vulnerability`. */
  vulnerability: z
    .strictObject({
      score: z.number().min(0).max(10).optional(),
      fixedIn: z.string().optional(),
      ageDays: z.number().int().min(0).optional(),
    })
    .optional(),
  expect: verdict,
});

const Rule = z.strictObject({
  id: name,
  /** Which kind of question it asks; see rules/index.ts. */
  kind: name,
  title: sentence,
  severity: z.enum(SEVERITIES),
  verdict,
  /** Absent: all contexts. */
  contexts: z.array(name).optional(),
  /** For licence rules: classes of the catalogue, single licences (with exception, if any). */
  classes: z.array(z.enum(LICENSE_CLASSES)).default([]),
  licenses: z.array(z.string()).default([]),
  /** For kind `license-conflict`: how components are combined with the repository's own work. */
  how: z.enum(HOWS).default('dynamic'),
  /** For kind `vulnerability`: CVSS score from which on, 0 to 10; whether a version without it is known; days since it was told of. */
  minScore: z.number().min(0).max(10).optional(),
  fixable: z.boolean().optional(),
  minAgeDays: z.number().int().min(0).optional(),
  howToFix: sentence,
  examples: z.array(Example).default([]),
});

/** How far what is put up with may go. */
const Waivers = z.strictObject({
  /** Days until which one may be asked for at most. */
  maxDays: z.number().int().min(1).max(3650).default(365),
  /** Whoever asks does not approve. */
  fourEyes: z.boolean().default(true),
});

export const Policy = z.strictObject({
  name: sentence,
  contexts: z.array(Context).min(1),
  /** Order matters for licence rules: the first that names a licence or its class decides about it. */
  rules: z.array(Rule).min(1),
  waivers: Waivers.prefault({}),
});

export type Policy = z.infer<typeof Policy>;
export type Rule = z.infer<typeof Rule>;
export type Context = z.infer<typeof Context>;

/** The context of a usage; `undefined` where the policy has none for it, which is then not judged. */
export function contextOf(policy: Policy, scope: Scope, origin: Origin): Context | undefined {
  return policy.contexts.find(
    (context) => context.scopes.includes(scope) && context.origins.includes(origin),
  );
}

/** The rules that hold in a context, in the policy's order. */
export function rulesIn(policy: Policy, contextId: string): readonly Rule[] {
  return policy.rules.filter(
    (rule) => rule.contexts === undefined || rule.contexts.includes(contextId),
  );
}
