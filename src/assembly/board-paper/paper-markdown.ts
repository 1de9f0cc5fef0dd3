// SPDX-License-Identifier: Apache-2.0
import { moneyText } from '#model';
import type { BoardPaperReply } from '#surfaces/contract';

type Objective = BoardPaperReply['objectives'][number];
type Initiative = BoardPaperReply['initiatives'][number];

/** The paper as Markdown with tables and footnotes, as GitHub and Pandoc read them. */
export function paperMarkdown(paper: BoardPaperReply): string {
  const blocks = [
    `# ${inline(paper.organisation)}: open source, ${paper.at.slice(0, 10)}`,
    inline(paper.sentence),
    paper.mission && `> ${inline(paper.mission)}`,
    '## Decisions needed',
    listOf(
      paper.needed.map(({ sentence }) => inline(sentence)),
      'None by the figures.',
    ),
    '## Objectives',
    paper.before &&
      `Compared with “${inline(paper.before.title)}” of ${paper.before.at.slice(0, 10)}.`,
    objectivesTable(paper.objectives),
    ...paper.objectives.flatMap(keyResultsOf),
    '## Initiatives',
    initiativesTable(paper.initiatives),
    ...paper.spend.map(spendLine),
    '## Risks',
    risksTable(paper.risks),
    '## Decisions made',
    decisionsTable(paper.decisions),
    footnotesOf(paper),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

function objectivesTable(objectives: readonly Objective[]): string {
  const rows = objectives.map(
    ({ title, owner, due, progress, progressBefore, pace, confidence }) => [
      inline(title),
      inline(owner ?? '-'),
      due.slice(0, 10),
      share(progress),
      share(progressBefore),
      pace,
      confidence === undefined ? '-' : `${confidence} of 10`,
    ],
  );
  const head = ['Objective', 'Owner', 'Due', 'Progress', 'Review before', 'Pace', 'Confidence'];
  return table(head, rows, 'There is none.');
}

function keyResultsOf({ title, keyResults }: Objective): readonly string[] {
  if (keyResults.length === 0) return [];
  const rows = keyResults.map((one) => [
    inline(one.title),
    `${one.value === undefined ? 'not known' : quantity(one.value, one.unit)}[^${one.footnote}]`,
    quantity(one.target, one.unit),
    share(one.progress),
    one.pace,
    inline(one.forecast),
  ]);
  const head = ['Key result', 'Now', 'Target', 'Progress', 'Pace', 'Forecast'];
  return [`### ${inline(title)}`, table(head, rows, '')];
}

/** `83%`, `12 teams`. */
function quantity(value: number, unit: string): string {
  return unit === 'share' ? share(value) : `${rounded(value)} ${inline(unit)}`;
}

function initiativesTable(initiatives: readonly Initiative[]): string {
  const rows = initiatives.map((one) => {
    const amount = (minor: number | undefined) =>
      minor === undefined ? 'not available' : moneyText(minor, one.currency);
    return [
      inline(one.title),
      inline(one.objectiveTitle ?? '-'),
      one.state,
      one.status,
      amount(one.budget),
      amount(one.spent),
      amount(one.eac),
      one.finish ?? '-',
      one.forecastFinish ?? 'not available',
    ];
  });
  const head = [
    'Initiative',
    'Objective',
    'State',
    'Status',
    'Budget',
    'Spent',
    'At completion',
    'Planned finish',
    'Forecast',
  ];
  return table(head, rows, 'There is none.');
}

function risksTable(risks: BoardPaperReply['risks']): string {
  const rows = risks.map((one) => [
    inline(one.title),
    inline(one.initiativeTitle),
    `${one.probability} x ${one.impact} = ${one.exposure}, ${one.level}`,
    inline(one.owner ?? 'nobody yet'),
    one.response === '' ? 'nothing yet' : inline(one.response),
    one.due === undefined ? '-' : `${one.due}${one.isOverdue ? ', overdue' : ''}`,
  ]);
  const head = ['Risk', 'Initiative', 'Probability x impact', 'Owner', 'Response', 'Due'];
  return table(head, rows, 'None is open.');
}

function decisionsTable(decisions: BoardPaperReply['decisions']): string {
  const rows = decisions.map((one) => [
    inline(one.question),
    inline(one.choice ?? '-'),
    inline(one.reasons),
    inline(one.decidedBy ?? '-'),
    one.decidedOn ?? '-',
  ]);
  return table(['Question', 'Choice', 'Reasons', 'By', 'On'], rows, 'None since.');
}

function spendLine({ currency, bac, ev, ac, eac }: BoardPaperReply['spend'][number]): string {
  const amount = (minor: number | undefined) =>
    minor === undefined ? 'not available' : moneyText(minor, currency);
  return `Together in ${currency}: budget ${amount(bac)}, earned ${amount(ev)}, spent ${amount(ac)}, at completion ${amount(eac)}.`;
}

function footnotesOf({ footnotes }: BoardPaperReply): string {
  return footnotes
    .map(({ number, sentence, to }) => `[^${number}]: ${inline(sentence)} Rows: ${to}`)
    .join('\n');
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  none: string,
): string {
  if (rows.length === 0) return none;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function listOf(items: readonly string[], none: string): string {
  return items.length === 0 ? none : items.map((item) => `- ${item}`).join('\n');
}

function share(value: number | undefined): string {
  return value === undefined ? 'not known' : `${Math.round(value * 100)}%`;
}

function rounded(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Words of people in one line, with nothing in them that Markdown reads as a sign. */
function inline(words: string): string {
  return words.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|#]/g, '\\$&');
}
