// SPDX-License-Identifier: Apache-2.0
import type { AffiliationReply, PeopleDecisionReply, PersonRowReply } from '#surfaces/contract';

export const kindNames: Readonly<Record<PersonRowReply['kind'], string>> = {
  human: 'human',
  bot: 'bot',
  agent: 'AI agent',
};

export const verdictNames: Readonly<Record<PeopleDecisionReply['verdict'], string>> = {
  same: 'one person',
  different: 'kept apart',
  human: 'is a human',
  bot: 'is a bot',
  agent: 'is an AI agent',
};

export const originNames: Readonly<Record<PeopleDecisionReply['origin'], string>> = {
  hand: 'by hand',
  import: 'from a file',
  erasure: 'by an erasure',
};

export const evidenceNames: Readonly<Record<AffiliationReply['evidence'], string>> = {
  curated: 'stated here',
  imported: 'imported',
  domain: 'mail domain',
};

/** `from 2026-01-01`, `2026-01-01 to 2026-03-31`: the last day is told, not the one after it. */
export function spanText(from: string | undefined, until: string | undefined): string {
  if (from === undefined && until === undefined) return 'always';
  if (until === undefined) return `since ${from}`;
  return from === undefined ? `until before ${until}` : `${from} until before ${until}`;
}
