// SPDX-License-Identifier: Apache-2.0
import type { ItemKey } from '#engines/frameworks';

/** An item as the report has it. */
export interface ReportedItem {
  readonly id: string;
  readonly title: string;
  readonly state: string;
  readonly claims: readonly {
    readonly says: string;
    readonly assessor: string;
    readonly unit: string;
    readonly day: string;
    readonly comment: string;
  }[];
  readonly evidence: readonly {
    readonly title: string;
    readonly owner: string;
    readonly shows: string;
    readonly validFrom: string;
    readonly validTo?: string | undefined;
    readonly isValid: boolean;
    readonly givenFor: readonly ItemKey[];
    readonly url?: string | undefined;
    readonly note: string;
    readonly sha256?: string | undefined;
    readonly path?: string | undefined;
  }[];
  readonly live: readonly {
    readonly question: string;
    readonly answer: string;
    readonly figure: string;
    readonly shows: string;
  }[];
}

/** The report of a pack for people to read, as Markdown. */
export function packReport(
  subject: Readonly<Record<string, string | number>>,
  items: readonly ReportedItem[],
): string {
  const { name, organisation, unit, day, proven, asked } = subject;
  const head = [
    `# ${name}`,
    '',
    `${organisation}, ${unit}, on ${day}: ${proven} of ${asked} items are proven.`,
    'An item is proven when valid evidence or a live figure shows the whole of it; a claim alone proves nothing.',
  ];
  return `${[...head, ...items.flatMap(linesOf)].join('\n')}\n`;
}

function linesOf({ id, title, state, claims, evidence, live }: ReportedItem): readonly string[] {
  const said = claims.map(
    ({ says, assessor, day, comment }) =>
      `- claim: ${says}, ${assessor}, ${day}. ${plain(comment)}`,
  );
  const shown = evidence.map(({ title: name, shows, validFrom, validTo, isValid, ...where }) => {
    const days = `${validFrom} to ${validTo ?? 'further notice'}${isValid ? '' : ', not valid today'}`;
    const place = where.path ?? where.url ?? plain(where.note);
    return `- evidence (${shows}): ${plain(name)}, ${days}, owner ${where.owner}: ${place}`;
  });
  const asked = live.map(
    ({ question, answer, figure, shows }) =>
      `- figure (${shows}): ${question} ${answer}. ${figure}`,
  );
  const told = [...said, ...shown, ...asked];
  const lines = told.length === 0 ? [] : ['', ...told];
  return ['', `## ${id} ${title}`, '', `State: ${state}`, ...lines];
}

/** On one line. */
function plain(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
