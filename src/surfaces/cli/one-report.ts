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

/** Everything under the folders: reports, and one line on stderr for each folder that could not be read. */
export async function allReports<Report extends RepositoryInventory>(
  { screen, signal }: Place,
  folders: readonly string[],
  look: Look<Report>,
): Promise<readonly Report[]> {
  const reports: Report[] = [];
  const places = folders.length > 0 ? folders : ['.'];
  for await (const one of look(places, { signal, onStep: screen.show })) {
    screen.show('');
    if ('code' in one) screen.say(one.message);
    else reports.push(one);
  }
  return reports;
}

/** The one repository that the folder is or stands in; refuses when there is none or when it cannot be read. */
export async function oneReport<Report extends RepositoryInventory>(
  place: Place,
  folder: string,
  look: Look<Report>,
): Promise<Report> {
  const reports = await allReports(place, [folder], look);
  const [report, ...others] = reports;
  if (!report) throw noRepository(folder);
  if (others.length > 0) {
    const names = reports.map(({ repository }) => repository.path).join(', ');
    place.screen.say(
      `${folder} holds ${reports.length} repositories (${names}); taking the first.`,
    );
  }
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
