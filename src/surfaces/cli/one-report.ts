// SPDX-License-Identifier: Apache-2.0
import { Refusal } from '#model';
import type { Desk, ObserveOptions } from './desk.ts';
import type { RepositoryReport } from './report.ts';
import type { Workplace } from './workplace.ts';

/** Whoever can look at repositories. */
type Place = Omit<Workplace, 'desk'> & { readonly desk: Pick<Desk, 'observe'> };
type Asked = Omit<ObserveOptions, 'signal' | 'onStep'>;

/** Everything under the folders: reports, and one line on stderr for each folder that could not be read. */
export async function allReports(
  { desk, screen, signal }: Place,
  folders: readonly string[],
  options: Asked,
): Promise<readonly RepositoryReport[]> {
  const reports: RepositoryReport[] = [];
  for await (const one of desk.observe(folders.length > 0 ? folders : ['.'], {
    ...options,
    signal,
    onStep: screen.show,
  })) {
    screen.show('');
    if ('code' in one) screen.say(one.message);
    else reports.push(one);
  }
  return reports;
}

/** The one repository that the folder is or stands in; refuses when there is none or when it cannot be read. */
export async function oneReport(
  workplace: Place,
  folder: string,
  options: Asked,
): Promise<RepositoryReport> {
  const reports = await allReports(workplace, [folder], options);
  const [report, ...others] = reports;
  if (!report) throw noRepository(folder);
  if (others.length > 0) {
    const names = reports.map(({ repository }) => repository.path).join(', ');
    workplace.screen.say(
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

function unreadable({ repository, problems }: RepositoryReport): Refusal {
  const why = problems.map(({ message }) => message).join('; ');
  return new Refusal(
    'unavailable',
    'cli/unreadable-repository',
    `Reading ${repository.path}: ${why}`,
    'Try "git fsck" in it.',
  );
}
