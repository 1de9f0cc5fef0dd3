// SPDX-License-Identifier: Apache-2.0
import { dayOf, daysIn } from '#model';
import type { FilledCard, FilledDashboard } from '#pillars/measurement';
import { csvText, type Sheet, type SheetPart, sheetHtml, sheetMarkdown } from './sheet.ts';

/** A dashboard in the formats of reports. */
export function dashboardFiles(filled: FilledDashboard) {
  const { dashboard, days, at, cards } = filled;
  const sheet: Sheet = {
    title: `${dashboard.name}, ${dayOf(at)}`,
    sentence: `Frozen at ${at} with what was known then; figures are over the ${days} days before unless they say otherwise.`,
    parts: cards.flatMap(partsOf),
  };
  const rows = cards.flatMap((card) => rowsOf(card, at));
  const files = [
    { format: 'html', text: sheetHtml(sheet) },
    { format: 'md', text: sheetMarkdown(sheet) },
    { format: 'csv', text: csvText(HEAD, rows) },
  ] as const;
  return { title: sheet.title, files };
}

const HEAD = ['about', 'figure', 'at', 'value', 'status', 'unit', 'target'];

interface Value {
  readonly value?: number | undefined;
  readonly status: string;
}

function partsOf(card: FilledCard): readonly SheetPart[] {
  if (card.kind === 'text') {
    const kind = card.text.includes('\n') ? 'words' : 'heading';
    return [{ kind, text: card.text }];
  }
  if (card.kind === 'gone') return [{ kind: 'words', text: `There is no ${card.what} any more.` }];
  if (card.kind === 'kpi') {
    const { name, scope, unit, target, latest } = card.kpi;
    const wanted = target === undefined ? 'none' : amountText(target, unit);
    const row = [name, scope, latest ? figureText(latest, unit) : 'not read yet', wanted];
    return [{ kind: 'table', head: ['KPI', 'Over', 'Value', 'Target'], rows: [row] }];
  }
  if (card.kind === 'metric') {
    const { metric, project, figure } = card;
    const row = [metric.name, project, figureText(figure, metric.unit), metric.formula];
    return [{ kind: 'table', head: ['Figure', 'Project', 'Value', 'How'], rows: [row] }];
  }
  const { metrics, projects, window } = card.view;
  const head = ['Project', ...metrics.map(({ name }) => name)];
  const rows = projects.map(({ name, figures }) => [
    name,
    ...metrics.map(({ id, unit }) => figureText(figures[id] ?? { status: 'unknown' }, unit)),
  ]);
  const { first, last } = daysIn(window);
  const text = `${first} to ${last}.`;
  return [
    { kind: 'words', text },
    { kind: 'table', head, rows },
  ];
}

function rowsOf(
  card: FilledCard,
  at: string,
): readonly (readonly (string | number | undefined)[])[] {
  const row = (about: string, name: string, one: Value & { at: string }, unit: string) =>
    [about, name, one.at, one.value, one.status, unit] as const;
  if (card.kind === 'kpi') {
    const { name, scope, unit, target, readings } = card.kpi;
    return readings.map((one) => [...row(scope, name, one, unit), target]);
  }
  if (card.kind === 'metric') {
    const { metric, project, figure, readings } = card;
    const course = readings.length === 0 ? [{ at, ...figure }] : readings;
    return course.map((one) => [...row(project, metric.name, one, metric.unit), undefined]);
  }
  if (card.kind !== 'projects') return [];
  const { metrics, projects } = card.view;
  return projects.flatMap(({ name: project, figures }) =>
    metrics.map(({ id, name, unit }) => {
      const one = { at, ...(figures[id] ?? { status: 'unknown' }) };
      return [...row(project, name, one, unit), undefined];
    }),
  );
}

function figureText({ value, status }: Value, unit: string): string {
  if (value !== undefined) return amountText(value, unit);
  return status === 'insufficient' ? 'too few to say' : 'not known';
}

function amountText(value: number, unit: string): string {
  if (unit === 'share') return `${Math.round(value * 1000) / 10} %`;
  if (unit === 'yes or no') return value === 0 ? 'no' : 'yes';
  return `${Math.round(value * 100) / 100} ${unit}`;
}
