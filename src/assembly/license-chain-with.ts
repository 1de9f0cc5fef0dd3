// SPDX-License-Identifier: Apache-2.0
import type { LicenseStep } from '#facts/components';
import type { Decision, DecisionsAbout } from '#pillars/compliance';
import type { ComponentDetailReply } from '#surfaces/contract';

type Step = ComponentDetailReply['licenseChain'][number];

/** The steps of the facts, then what people have decided, then what is in effect. */
export function chainWith(
  facts: readonly LicenseStep[],
  { curated, concluded, license }: DecisionsAbout,
): Step[] {
  const known = facts.filter(({ step }) => step !== 'effective');
  const last = facts.find(({ step }) => step === 'effective');
  const decision = concluded ?? curated;
  return [
    ...known.map(({ step, value, source }) => ({ step, value, source })),
    decided('curated', curated, 'Nobody has corrected it.'),
    decided('concluded', concluded, 'Nobody has concluded or chosen another.'),
    {
      step: 'effective',
      value: license,
      source: decision === undefined ? (last?.source ?? '') : `By decision ${decision.id}.`,
    },
  ];
}

function decided(
  step: 'curated' | 'concluded',
  decision: Decision | undefined,
  nobody: string,
): Step {
  if (decision === undefined) return { step, source: nobody };
  const { license, id, reason } = decision;
  return { step, value: license, source: `Decision ${id}: ${reason}` };
}
