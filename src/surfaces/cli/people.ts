// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { Refusal } from '#model';
import { noRepository } from './one-report.ts';
import type { AffiliationsDesk, PeopleDesk, PeopleReport, ReportPerson } from './people-desk.ts';
import { addPeopleImport } from './people-import.ts';
import { textTable } from './text-table.ts';
import type { Workplace } from './workplace.ts';

interface Options {
  readonly json?: boolean;
  readonly mailmap: boolean;
}

type Place = Workplace<PeopleDesk & AffiliationsDesk>;

export function addPeople(program: Command, workplace: Place): void {
  const people = program
    .command('people')
    .argument('[folder]', 'repository to look at', '.')
    .option('--json', 'as JSON: an array with one object a person')
    .option('--no-mailmap', 'leave the .mailmap of the repository out')
    .description(
      'Say who made a repository: names and addresses that belong to one person, why, and which may.',
    )
    .addHelpText(
      'after',
      '\nExamples:\n  lanthorn people ~/code/curl --json\n  lanthorn people import affiliations.csv',
    )
    .action(async (folder: string, options: Options) => {
      const report = await peopleOf(workplace, folder, options);
      for (const { message } of report.problems) workplace.screen.say(message);
      workplace.print(options.json ? asJson(report) : asText(report));
    });
  addPeopleImport(people, workplace);
}

async function peopleOf(
  { desk, screen, signal }: Workplace<PeopleDesk>,
  folder: string,
  { mailmap }: Options,
): Promise<PeopleReport> {
  const report = await desk.people(folder, { mailmap, signal, onStep: screen.show });
  screen.show('');
  if (report === undefined) throw noRepository(folder);
  if ('people' in report) return report;
  if (report.code === 'git/no-such-folder') throw noRepository(folder);
  throw new Refusal(
    'unavailable',
    'cli/unreadable-repository',
    report.message,
    'Try "git fsck" in it.',
  );
}

// A person a line: such an array can be read, compared and cut without a parser too.
function asJson({ people }: PeopleReport): string {
  const lines = people.map((person) =>
    JSON.stringify({ ...person, organisation: person.organisation ?? null }),
  );
  return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}

function asText({ repository, people }: PeopleReport): string {
  const rows = people.map((person) => [
    person.commits,
    person.name,
    person.email,
    person.kind,
    person.organisation?.name ?? '',
    person.identities.length,
  ]);
  const headings = ['Commits', 'Name', 'E-mail', 'Kind', 'Organisation', 'Identities'];
  const title = `${repository}: ${people.length} people`;
  return [title, textTable(headings, rows), ...reviewText(people)].join('\n\n');
}

/** Each pair once, though both people name it. */
function reviewText(people: readonly ReportPerson[]): readonly string[] {
  const asked = people.flatMap(({ id, review }) =>
    review.filter(({ person }) => id < person).map((one) => ({ id, ...one })),
  );
  if (asked.length === 0) return [];
  const lines = asked.map(({ id, person, score, reasons, against }) => {
    const why = reasons.map(({ what }) => what).join(', ');
    return `  ${id} and ${person}: ${score.toFixed(2)}, ${why}${against ? `; but ${against}` : ''}`;
  });
  return [`Perhaps one person (a line in .mailmap decides):\n${lines.join('\n')}`];
}
