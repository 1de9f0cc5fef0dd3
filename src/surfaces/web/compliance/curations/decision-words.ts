// SPDX-License-Identifier: Apache-2.0
import type { DecisionReply } from '#surfaces/contract';

/** What a decision of a kind does, in two words. */
export const kindNames: Readonly<Record<DecisionReply['kind'], string>> = {
  curate: 'Corrected',
  conclude: 'Concluded',
  choose: 'Chosen',
};

export function scopeName({ kind, name, id }: DecisionReply['scope']): string {
  return kind === 'organisation' ? 'everywhere' : `${kind} ${name ?? id}`;
}

export function versionsName(versions: string | undefined): string {
  return versions ?? 'all versions';
}
