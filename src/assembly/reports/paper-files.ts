// SPDX-License-Identifier: Apache-2.0
import { dayOf, instant } from '#model';
import type { BoardPaperReply } from '#surfaces/contract';
import { paperMarkdown } from '../board-paper/index.ts';
import { csvText, type Sheet, sheetHtml } from './sheet.ts';

/** The board paper in the formats of reports; its Markdown is the one of its page. */
export function paperFiles(paper: BoardPaperReply) {
  const at = instant(paper.at);
  const day = at === undefined ? paper.at : dayOf(at);
  const title = `Board paper of ${paper.organisation}, ${day}`;
  const files = [
    { format: 'html', text: sheetHtml(paperSheet(paper, title)) },
    { format: 'md', text: paperMarkdown(paper) },
    { format: 'csv', text: csvText(HEAD, rowsOf(paper)) },
  ] as const;
  return { title, files };
}

function paperSheet(paper: BoardPaperReply, title: string): Sheet {
  const { objectives, initiatives, needed, decisions, footnotes } = paper;
  return {
    title,
    sentence: `${paper.sentence} Frozen at ${paper.at} with what was known then.`,
    parts: [
      ...(paper.mission === '' ? [] : [{ kind: 'words' as const, text: paper.mission }]),
      { kind: 'heading', text: 'Decisions needed' },
      { kind: 'table', head: ['What'], rows: needed.map(({ sentence }) => [sentence]) },
      { kind: 'heading', text: 'Objectives' },
      {
        kind: 'table',
        head: ['Objective', 'Owner', 'Due', 'Progress', 'Pace'],
        rows: objectives.map((one) => [
          ...[one.title, one.owner ?? '-', one.due.slice(0, 10), share(one.progress), one.pace],
        ]),
      },
      { kind: 'heading', text: 'Key results' },
      {
        kind: 'table',
        head: ['Key result', 'Now', 'Target', 'Pace', 'Forecast', 'Source'],
        rows: objectives.flatMap(({ keyResults }) => keyResults.map(keyResultRow)),
      },
      { kind: 'heading', text: 'Initiatives' },
      {
        kind: 'table',
        head: ['Initiative', 'State', 'Status', 'Planned finish'],
        rows: initiatives.map((one) => [one.title, one.state, one.status, one.finish ?? '-']),
      },
      { kind: 'heading', text: 'Decisions made' },
      {
        kind: 'table',
        head: ['Question', 'Choice', 'Reasons'],
        rows: decisions.map((one) => [one.question, one.choice ?? '-', one.reasons]),
      },
      { kind: 'heading', text: 'Sources' },
      {
        kind: 'table',
        head: ['Number', 'Where the figure is from'],
        rows: footnotes.map(({ number, sentence }) => [String(number), sentence]),
      },
    ],
  };
}

type KeyResult = BoardPaperReply['objectives'][number]['keyResults'][number];

function keyResultRow(one: KeyResult): readonly string[] {
  const now = one.value === undefined ? 'not known' : String(Number(one.value.toFixed(4)));
  return [
    one.title,
    now,
    `${one.target} ${one.unit}`,
    one.pace,
    one.forecast,
    String(one.footnote),
  ];
}

const HEAD = ['objective', 'key result', 'value', 'target', 'unit', 'progress', 'pace', 'due'];

function rowsOf({ objectives }: BoardPaperReply) {
  return objectives.flatMap(({ title, due, keyResults }) =>
    keyResults.map((one) => [
      ...[title, one.title, one.value, one.target, one.unit, one.progress, one.pace, due],
    ]),
  );
}

function share(value: number | undefined): string {
  return value === undefined ? 'not known' : `${Math.round(value * 100)} %`;
}
