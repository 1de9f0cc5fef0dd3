// SPDX-License-Identifier: Apache-2.0
import type { Digest } from '#pillars/measurement';

type Body = Digest['body'];

/** A digest as plain lines, for terminals, feeds and chats. */
export function digestLines({ sentence, opened, closed, stays, reports }: Body): readonly string[] {
  return [
    sentence,
    ...partOf('Opened', opened),
    ...partOf('Closed', closed),
    ...partOf('Stays open', stays),
    ...(reports.length === 0
      ? []
      : ['', 'Reports made', ...reports.map(({ title }) => `- ${title}`)]),
  ];
}

function partOf(title: string, entries: Body['opened']): readonly string[] {
  if (entries.length === 0) return [];
  return ['', title, ...entries.map(lineOf)];
}

function lineOf({ severity, title, sentence, state, owner }: Body['opened'][number]): string {
  const told = state === 'acknowledged' || state === 'snoozed' ? `, ${state}` : '';
  const who = owner === undefined ? '' : ` (${owner} looks at it)`;
  return `- [${severity}${told}] ${title}: ${sentence}${who}`;
}
