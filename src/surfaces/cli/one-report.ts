// SPDX-License-Identifier: Apache-2.0
import { type Problem, Refusal } from '#model';
import type { LookOptions } from './bill-desk.ts';
import type { RepositoryInventory } from './report.ts';
import type { Place } from './workplace.ts';

/** How to look at folders: `inventories` or `observe` of the desk, with what the command chose. */
type Look<Report> = (
  folders: readonly string[],
  watching: Pick<LookOptions, 'signal' | 'onStep'>,
) => AsyncIterable<Report | Problem>;

/** One report after the other, so that those of many repositories are never in memory together; see `allReports`. */
export async function* eachReport<Report extends RepositoryInventory>(
  { screen, signal }: Place,
  folders: readonly string[],
  look: Look<Report>,
): AsyncGenerator<Report> {
  const places = folders.length > 0 ? folders : ['.'];
  for await (const one of look(places, { signal, onStep: screen.show })) {
    screen.show('');
    if ('code' in one) screen.say(one.message);
    else yield one;
  }
}

/** Everything under the folders: reports, and one line on stderr for each folder that could not be read. */
export async function allReports<Report extends RepositoryInventory>(
  place: Place,
  folders: readonly string[],
  look: Look<Report>,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  for await (const one of eachReport(place, folders, look)) reports.push(one);
  return reports;
}

/** The one repository that the folder is or stands in; refuses when there is none or when it cannot be read. */
export async function oneReport<Report extends RepositoryInventory>(
  place: Place,
  folder: string,
  look: Look<Report>,
): Promise<Report> {
  let report: Report | undefined;
  const paths: string[] = [];
  for await (const one of eachReport(place, [folder], look)) {
    report ??= one;
    paths.push(one.repository.path);
  }
  if (!report) throw noRepository(folder);
  if (paths.length > 1) {
    const names = paths.join(', ');
    place.screen.say(`${folder} holds ${paths.length} repositories (${names}); taking the first.`);
  }
  return readable(report);
}

/** The report, unless its repository could not be read: then it is refused. */
export function readable<Report extends RepositoryInventory>(report: Report): Report {
  if (report.state === 'problem') throw unreadable(report);
  return report;
}

export function noRepository(folder: string): Refusal {
  return new Refusal(
    'not-found',
    'cli/no-repository',
    `There is no git repository in or around ${folder}.`,
    'Name a folder with a working copy or a bare repository; "git init" and a commit make one.',
  );
}

function unreadable({ repository, problems }: RepositoryInventory): Refusal {
  const why = problems.map(({ message }) => message).join('; ');
  return new Refusal(
    'unavailable',
    'cli/unreadable-repository',
    `Reading ${repository.path}: ${why}`,
    'Try "git fsck" in it.',
  );
}
