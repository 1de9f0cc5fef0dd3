// SPDX-License-Identifier: Apache-2.0

import { LICENSE_CLASSES } from '#engines/licensing';
import { readPolicy, starterPolicyText } from '#pillars/compliance';
import type { Rule } from '../../src/pillars/compliance/policy.ts';
import { ruleKinds } from '../../src/pillars/compliance/rules/index.ts';
import type { GeneratedFile } from './generated-file.ts';
import { fillPage, markdownTable } from './guide-page.ts';

const PAGE = 'docs/guide/licences-and-policy.md';

/** Classes of licences, kinds of rules, and contexts and rules of the policy that an organisation begins with. */
export function generateGuidePolicy(root: string): readonly GeneratedFile[] {
  const { contexts, rules } = readPolicy(starterPolicyText(), 'starter-policy.yaml');
  const parts = {
    classes: LICENSE_CLASSES.map((name) => `\`${name}\``).join(', '),
    'rule-kinds': markdownTable(
      ['Kind', 'Question'],
      ruleKinds.map(({ id, question }) => [`\`${id}\``, question]),
    ),
    contexts: markdownTable(
      ['Context', 'What it is', 'Scopes', 'Origins'],
      contexts.map(({ id, title, scopes, origins }) => [
        `\`${id}\``,
        title,
        scopes.join(', '),
        origins.join(', '),
      ]),
    ),
    rules: markdownTable(
      ['Rule', 'Title', 'Contexts', 'Speaks about', 'Verdict', 'Severity'],
      rules.map(ruleRow),
    ),
  };
  return [fillPage(root, PAGE, parts)];
}

function ruleRow({ id, kind, title, contexts, classes, licenses, verdict, severity }: Rule) {
  const named = [...licenses, ...classes].join(', ');
  return [
    `\`${id}\``,
    title,
    contexts?.join(', ') ?? 'all',
    named === '' ? `\`${kind}\`` : named,
    verdict,
    severity,
  ];
}
