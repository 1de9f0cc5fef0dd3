// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { type Instant, instant, Refusal } from '#model';
import { figureText } from './figure-text.ts';
import { oneReport } from './one-report.ts';
import type { ReportFigure, RepositoryReport } from './report.ts';
import type { ReportDesk } from './report-desk.ts';
import { textTable } from './text-table.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly lines?: boolean;
  readonly metric?: string;
  readonly since?: string;
}

export function addMetrics(
  program: Command,
  workplace: Workplace<Pick<ReportDesk, 'observe'>>,
): void {
  program
    .command('metrics')
    .argument('[folder]', 'repository to measure', '.')
    .option('--json', 'as JSON')
    .option('--metric <id>', 'only this one; reads no more than it needs')
    .option('--lines', 'count added and deleted lines as well, which takes a while')
    .option('--since <day>', 'from this day on, as 2024-01-31 (UTC), and not for the last 365 days')
    .description(
      'Measure a repository from its history and lockfiles: people, releases, licences, policy.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn metrics ~/code/curl --metric contributors')
    .action(async (folder: string, { json, lines, metric, since }: Options) => {
      const asked = {
        parts: ['inventory', 'history'] as const,
        lines,
        metric,
        since: since === undefined ? undefined : sinceOf(since),
      };
      const report = await oneReport(workplace, folder, (folders, watching) =>
        workplace.desk.observe(folders, { ...asked, ...watching }),
      );
      const figures = metric === undefined ? report.figures : [figureNamed(report, metric)];
      workplace.print(json ? asJson(report, figures) : tableOf(report, figures));
    });
}

/** A day or an instant; whether it lies in the past is for the window to show. */
function sinceOf(text: string): Instant {
  const at = instant(text.includes('T') ? text : `${text}T00:00:00Z`);
  if (at !== undefined && !Number.isNaN(Date.parse(at)) && Date.parse(at) < Date.now()) return at;
  throw new Refusal(
    'invalid',
    'cli/no-day',
    `The figures are to begin at "${text}".`,
    'Give a day in the past, as in --since 2024-01-31.',
  );
}

function figureNamed({ figures }: RepositoryReport, id: string): ReportFigure {
  const found = figures.find((figure) => figure.id === id);
  if (found) return found;
  const ids = figures.map((figure) => figure.id).join(', ');
  throw new Refusal(
    'not-found',
    'cli/no-such-metric',
    `There is no metric "${id}".`,
    `There are: ${ids}.`,
  );
}

function asJson(report: RepositoryReport, figures: readonly ReportFigure[]): string {
  const { repository, commit, window } = report;
  const metrics = figures.map(({ id, value, unit, coverage, parameters, status }) => {
    return { id, value: value ?? null, unit, coverage: coverage ?? null, parameters, status };
  });
  return JSON.stringify(
    { repository: repository.name, commit, from: window.from, to: window.to, metrics },
    undefined,
    2,
  );
}

function tableOf(
  { repository, window }: RepositoryReport,
  figures: readonly ReportFigure[],
): string {
  const silences = silencesOf(figures);
  const told = figures.filter(({ note }) => note === undefined || !silences.has(note));
  const rows = told.map((figure) => [
    figure.name,
    figureText(figure),
    figure.unit,
    figure.coverage === undefined ? '' : `${Math.round(figure.coverage * 100)}%`,
    figure.note ?? '',
  ]);
  const title = `${repository.name}, ${window.from.slice(0, 10)} to ${window.to.slice(0, 10)}`;
  const silent = [...silences].map(([note, count]) => `\n${count} metrics are not known: ${note}`);
  const table = textTable(['Metric', 'Value', 'Unit', 'Coverage', 'Note'], rows);
  return [`${title}\n\n${table}`, ...silent].join('\n');
}

/** So often the same reason is said once, with how many figures it is the reason of. */
const OFTEN = 10;

function silencesOf(figures: readonly ReportFigure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { status, note } of figures) {
    if (status === 'unknown' && note !== undefined) counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= OFTEN));
}
