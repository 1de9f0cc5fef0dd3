// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { CurationsImportReply } from '#surfaces/contract';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

type Change = CurationsImportReply['changes'][number];

export function addCurations(program: Command, workplace: Workplace): void {
  const curations = program
    .command('curations')
    .description('What was decided about licences, as files to keep and review beside code.');
  addExport(curations, workplace);
  addImport(curations, workplace);
}

function addExport(curations: Command, { desk, print, screen }: Workplace): void {
  const command = curations
    .command('export')
    .argument(
      '[path]',
      'a file (.yaml), or a folder to fill with one file a package; left out: standard output',
    )
    .description(
      'Write every decision in force as YAML, in an order that does not change by itself.',
    )
    .addHelpText('after', '\nExample:\n  lanthorn curations export curations/ && git diff');
  withConfigOptions(command).action(async (path: string | undefined, given: Given) => {
    const { text, written, removed } = await desk.exportCurations(flagsOf(given), path);
    if (text !== undefined) print(text.trimEnd());
    else screen.say(`${path}: ${written} files written, ${removed} removed.`);
  });
}

type Given = Readonly<Record<string, unknown>>;

function addImport(curations: Command, { desk, print, screen, end }: Workplace): void {
  const command = curations
    .command('import')
    .argument('<path>', 'a file, or a folder of files')
    .option('--yes', 'apply it; left out: only say what would change')
    .option('--json', 'as JSON')
    .description(
      'Take over decisions from files. Exit code 1 when decisions cannot be used, or when changes were not applied.',
    )
    .addHelpText('after', EXAMPLES);
  withConfigOptions(command).action(async (path: string, given: Given) => {
    const apply = given.yes === true;
    const reply = await desk.importCurations(flagsOf(given), { path, apply });
    for (const { message } of reply.problems) screen.say(`problem: ${message}`);
    print(given.json === true ? JSON.stringify(reply, undefined, 2) : asText(reply, apply));
    const isLeft = !apply && reply.added + reply.replaced > 0;
    end(reply.problems.length > 0 || isLeft ? 1 : 0);
  });
}

const EXAMPLES = `
Decisions that no file names stay in force.

Examples:
  lanthorn curations import curations/          # what would change
  lanthorn curations import curations/ --yes    # change it, and judge again`;

function asText(
  { changes, added, replaced, known, problems }: CurationsImportReply,
  isDone: boolean,
) {
  const left = added + replaced - changes.length;
  const more = left > 0 ? [`and ${left} more`] : [];
  const counts = `${added} new, ${replaced} in place of another, ${known} in force already, ${problems.length} that cannot be used.`;
  const next = isDone || added + replaced === 0 ? '' : ' Nothing was changed yet: say --yes.';
  return [...changes.map(changeText), ...more, counts + next].join('\n');
}

/** `+` is new, `~` takes the place of another. */
function changeText({
  was,
  package: about,
  kind,
  license,
  versions,
  scope,
  reason,
  effects,
}: Change) {
  const place = scope.kind === 'organisation' ? '' : ` for ${scope.kind} ${scope.name ?? scope.id}`;
  const of = versions === undefined ? '' : ` of ${versions}`;
  const before = was === undefined || was === license ? '' : ` instead of ${was}`;
  const head = `${was === undefined ? '+' : '~'} ${about}: ${kind} ${license}${before}${of}${place}`;
  return [head, `    ${reason.replace(/\s+/g, ' ')}`, ...effects.map(effectText)].join('\n');
}

function effectText(effect: Change['effects'][number]): string {
  const { version = 'no version', repositories } = effect;
  const now = `${effect.licenseBefore ?? 'unknown'} ${effect.verdictBefore}`;
  const then = `${effect.licenseAfter ?? 'unknown'} ${effect.verdictAfter}`;
  const change = now === then ? `stays ${now}` : `${now} -> ${then}`;
  return `    ${version}, in ${repositories} repositories: ${change}`;
}
