// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { AffiliationImportReply } from '#surfaces/contract';
import { fileText } from './file-text.ts';
import type { AffiliationsDesk } from './people-desk.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

type Given = Readonly<Record<string, unknown>>;

export function addPeopleImport(
  people: Command,
  { desk, print, screen, end }: Workplace<AffiliationsDesk>,
): void {
  const command = people
    .command('import')
    .argument(
      '<file>',
      'addresses, domains or aliases of gitdm, an export of SortingHat, or a table (CSV)',
    )
    .option('--yes', 'apply it; left out: only say what would change')
    .option('--json', 'as JSON')
    .description(
      'Take over who worked for whom. Exit code 1 when lines cannot be used, or when changes were not applied.',
    )
    .addHelpText('after', EXAMPLES);
  withConfigOptions(command).action(async (file: string, given: Given) => {
    // The folder's command has a --json too, and takes it where both are given.
    const { json, yes, ...rest } = { ...given, ...command.optsWithGlobals<Given>() };
    const apply = yes === true;
    const wish = { name: file, text: await fileText(file), apply };
    const reply = await desk.importAffiliations(flagsOf(rest), wish);
    for (const { line, message } of reply.problems) screen.say(`${file} line ${line}: ${message}`);
    print(json === true ? JSON.stringify(reply, undefined, 2) : asText(reply, apply));
    end(reply.problems.length > 0 || (!apply && reply.added > 0) ? 1 : 0);
  });
}

const EXAMPLES = `
A table has a line of headings: email, organisation, and where known from and until (not included), as 2026-03-31.

Examples:
  lanthorn people import affiliations.csv          # what would change
  lanthorn people import affiliations.csv --yes    # change it`;

function asText({ changes, added, known, problems }: AffiliationImportReply, isDone: boolean) {
  const more = added > changes.length ? [`and ${added - changes.length} more`] : [];
  const counts = `${added} new, ${known} known already, ${problems.length} that cannot be used.`;
  const next = isDone || added === 0 ? '' : ' Nothing was changed yet: say --yes.';
  return [...changes.map(({ about, says }) => `+ ${about}: ${says}`), ...more, counts + next].join(
    '\n',
  );
}
