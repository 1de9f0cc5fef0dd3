// SPDX-License-Identifier: Apache-2.0
import type { InitiativeReply } from '#surfaces/contract';

type Partner = InitiativeReply['partners'][number];

const LINE = /^(?<name>.+?)[\s:,;]+(?<percent>\d+)\s*%?$/;

/** One a line: `City hospital 30 %`. */
export function partnerLines(partners: readonly Partner[]): string {
  return partners.map(({ name, percent }) => `${name} ${percent} %`).join('\n');
}

/** Partners as somebody wrote them; `wrong` is the first line that says no share. */
export function readPartners(text: string): {
  readonly partners: Partner[];
  readonly wrong?: string | undefined;
} {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const read = lines.map((line) => ({ line, found: LINE.exec(line)?.groups }));
  return {
    partners: read.flatMap(({ found }) =>
      found?.name === undefined ? [] : [{ name: found.name, percent: Number(found.percent) }],
    ),
    wrong: read.find(({ found }) => found === undefined)?.line,
  };
}
