// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { UndatedCommits } from '#engines/history';
import { daysIn, type Instant, instant, Refusal } from '#model';
import { figureText } from './figure-text.ts';
import { oneReport } from './one-report.ts';
import type { ReportFigure, RepositoryReport } from './report.ts';
import type { ReportDesk, RepositoryParameters } from './report-desk.ts';
import { textTable } from './text-table.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly lines?: boolean;
  readonly metric?: readonly string[];
  readonly set?: readonly string[];
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
    .option(
      '--metric <id>',
      'only this one, and another each time it is said; reads no more than they need',
      gather,
    )
    .option(
      '--set <parameter=value>',
      'what a parameter is to be, as includeBots=yes; each time another',
      gather,
    )
    .option('--lines', 'count added and deleted lines as well, which takes a while')
    .option('--since <day>', 'from this day on, as 2024-01-31 (UTC), and not for the last 365 days')
    .description(
      'Measure a repository from its history and lockfiles: people, releases, licences, policy.',
    )
    .addHelpText('after', EXAMPLES)
    .action(async (folder: string, { json, lines, metric: metrics, set, since }: Options) => {
      const parameters = set && parametersIn(set);
      const asked = {
        parts: ['inventory', 'history'] as const,
        ...{ lines, metrics, parameters },
        since: since === undefined ? undefined : sinceOf(since),
      };
      const report = await oneReport(workplace, folder, (folders, watching) =>
        workplace.desk.observe(folders, { ...asked, ...watching }),
      );
      const figures = metrics?.map((id) => figureNamed(report, id)) ?? report.figures;
      refuseUnknown(parameters, figures);
      const hint = lines || metrics !== undefined || figures.length === 0 ? '' : LINES_HINT;
      workplace.print(json ? asJson(report, figures) : `${tableOf(report, figures)}${hint}`);
    });
}

const LINES_HINT = '\n\nLines are counted where --lines asks for them.';

const EXAMPLES = `
Examples:
  lanthorn metrics ~/code/curl --metric contributors
  lanthorn metrics . --metric commits --metric contributors --set includeBots=yes`;

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

const WORDS: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };

/** "includeBots=yes", "percentile=90" */
function parametersIn(said: readonly string[]): RepositoryParameters {
  return Object.fromEntries(said.map(parameterIn));
}

function parameterIn(text: string): readonly [string, number | boolean] {
  const [id = '', word = ''] = text.split('=', 2);
  const value = WORDS[word.toLowerCase()] ?? Number(word || Number.NaN);
  if (!Number.isNaN(value)) return [id, value];
  throw new Refusal(
    'invalid',
    'cli/no-parameter',
    `A parameter is to be set by "${text}".`,
    'Give its name and a number, yes or no, as in --set includeBots=yes.',
  );
}

/** What no metric shown has would be left aside in silence. */
function refuseUnknown(
  given: RepositoryParameters | undefined,
  figures: readonly ReportFigure[],
): void {
  const known = [...new Set(figures.flatMap(({ parameters }) => Object.keys(parameters)))];
  const unknown = Object.keys(given ?? {}).find((id) => !known.includes(id));
  if (unknown === undefined || figures.length === 0) return;
  throw new Refusal(
    'invalid',
    'cli/no-such-parameter',
    `None of these metrics has a parameter "${unknown}".`,
    known.length === 0 ? 'They have none.' : `They have ${known.join(', ')}.`,
  );
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
  const { repository, commit, window, history } = report;
  const metrics = figures.map(({ id, value, unit, coverage, parameters, status }) => {
    return { id, value: value ?? null, unit, coverage: coverage ?? null, parameters, status };
  });
  return JSON.stringify(
    {
      ...{ repository: repository.name, commit, from: window.from, to: window.to, metrics },
      ...(history && history.undated.commits > 0 && { undated: history.undated }),
    },
    undefined,
    2,
  );
}

function tableOf(
  { repository, window, history }: RepositoryReport,
  figures: readonly ReportFigure[],
): string {
  const { first, last } = daysIn(window);
  const title = `${repository.name}, ${first} to ${last}`;
  if (figures.length === 0) return `${title}\n\nThere is no commit yet, and nothing to measure.`;
  const silences = silencesOf(figures);
  const told = figures.filter(({ note }) => note === undefined || !silences.has(note));
  const rows = told.map((figure) => [
    figure.name,
    figureText(figure),
    figure.unit,
    figure.coverage === undefined ? '' : `${Math.round(figure.coverage * 100)}%`,
    figure.note ?? '',
  ]);
  const silent = [...silences].map(([note, count]) => `\n${count} metrics are not known: ${note}`);
  const table = textTable(['Metric', 'Value', 'Unit', 'Coverage', 'Note'], rows);
  const undated = history && history.undated.commits > 0 ? [undatedText(history.undated)] : [];
  return [`${title}\n\n${table}`, ...silent, ...undated].join('\n');
}

/** So many are named where people read; --json has more of them. */
const FEW = 5;

function undatedText({ commits, first }: UndatedCommits): string {
  const named = first
    .slice(0, FEW)
    .map(({ id, authoredAt }) => `  ${id.slice(0, 12)} says ${authoredAt.slice(0, 10)}`);
  const more = commits - named.length;
  return [
    `\n${commits === 1 ? '1 commit has a date' : `${commits} commits have dates`} that cannot be true and ${commits === 1 ? 'is' : 'are'} in no figure:`,
    ...named,
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join('\n');
}

/** So often the same reason is said once, with how many figures it is the reason of. */
const OFTEN = 5;

function silencesOf(figures: readonly ReportFigure[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { status, note } of figures) {
    if (status === 'unknown' && note !== undefined) counts.set(note, (counts.get(note) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count >= OFTEN));
}
