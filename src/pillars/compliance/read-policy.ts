// SPDX-License-Identifier: Apache-2.0
import { load } from 'js-yaml';
import { Refusal } from '#model';
import { judgeComponent, judgeInRepository } from './judge-component.ts';
import { Policy } from './policy.ts';
import { ruleKinds } from './rules/index.ts';
import { type Verdict, worstVerdict } from './verdict.ts';

const MAX_POLICY_CHARACTERS = 1_000_000;

/**
 * Reads a policy from YAML and runs the examples stored beside its rules.
 * Refuses with every mistake named: unknown fields, unknown kinds and contexts, examples that do not hold.
 */
export function readPolicy(text: string, source: string): Policy {
  const policy = parse(text, source);
  const mistakes = [...namingMistakes(policy), ...failedExamples(policy)];
  if (mistakes.length > 0) throw refuse(source, mistakes);
  return policy;
}

function parse(text: string, source: string): Policy {
  if (text.length > MAX_POLICY_CHARACTERS)
    throw refuse(source, ['it is longer than a million characters']);
  const parsed = Policy.safeParse(loadYaml(text, source));
  if (parsed.success) return parsed.data;
  throw refuse(
    source,
    parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
  );
}

function loadYaml(text: string, source: string): unknown {
  try {
    return load(text);
  } catch (error) {
    throw refuse(source, [error instanceof Error ? error.message : String(error)]);
  }
}

function namingMistakes({ contexts, rules }: Policy): readonly string[] {
  const kinds = new Set(ruleKinds.map((kind) => kind.id));
  const known = new Set(contexts.map((context) => context.id));
  const seen = new Set<string>();
  return rules.flatMap((rule) => {
    const again = seen.has(rule.id) ? [`rule ${rule.id} is there twice`] : [];
    seen.add(rule.id);
    const kind = kinds.has(rule.kind)
      ? []
      : [`rule ${rule.id}: no kind "${rule.kind}"; there are ${[...kinds].join(', ')}`];
    const places = [...(rule.contexts ?? []), ...rule.examples.map((example) => example.context)];
    const strange = places.filter((place) => !known.has(place));
    return [...again, ...kind, ...strange.map((place) => `rule ${rule.id}: no context "${place}"`)];
  });
}

function failedExamples(policy: Policy): readonly string[] {
  return policy.rules.flatMap((rule) =>
    rule.examples.flatMap((example) => {
      const { license, purl, context, expect } = example;
      const { verdict, reason } = judgeExample(policy, example);
      if (verdict === expect) return [];
      return [
        `rule ${rule.id}: ${license ?? purl} in ${context} should be ${expect}, is ${verdict}: ${reason}`,
      ];
    }),
  );
}

type Example = Policy['rules'][number]['examples'][number];

// With an outbound licence only the kinds that know the repository are asked; where they are silent it is allowed.
function judgeExample(
  policy: Policy,
  { license, detected, purl, context, outbound, vulnerability }: Example,
): { readonly verdict: Verdict; readonly reason: string } {
  const component = {
    ...exampleComponent(purl, license, detected),
    vulnerabilities: vulnerability && [{ name: 'the weakness', ...vulnerability }],
  };
  if (outbound === undefined) return judgeComponent(policy, component, context);
  const hits = judgeInRepository(policy, component, context, { license: outbound });
  return {
    verdict: worstVerdict(hits.map((hit) => hit.verdict)),
    reason: hits[0]?.reason ?? `Nothing is said against it in a repository under ${outbound}.`,
  };
}

function exampleComponent(purl: string, license: string | undefined, detected: string | undefined) {
  const found = /^pkg:(?<ecosystem>[^/]+)\/(?<name>[^@]+)(?:@(?<version>[^?#]+))?/.exec(
    purl,
  )?.groups;
  return {
    purl,
    ecosystem: found?.ecosystem ?? '',
    name: found?.name ?? purl,
    version: found?.version,
    license,
    declared: license === undefined ? undefined : { license, source: 'example' },
    detected: detected === undefined ? undefined : { license: detected, source: 'example' },
  };
}

function refuse(source: string, mistakes: readonly string[]): Refusal {
  return new Refusal(
    'invalid',
    'compliance/bad-policy',
    `Reading the policy ${source}: ${mistakes.join('; ')}.`,
    'Mend the policy; the guide page on policies shows every field. The policy in force has not changed.',
  );
}
