// SPDX-License-Identifier: Apache-2.0
import { type Command, InvalidArgumentError } from 'commander';
import type { AdoptionInFull, AdoptionReport } from './execution-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

interface Options extends Record<string, unknown> {
  readonly json?: boolean;
}

export function addAdoptions(program: Command, { desk, print, end }: Workplace): void {
  const command = program
    .command('adoptions')
    .argument('[id]', 'one of them in full: must-haves, order, costs, decision', idOf)
    .option('--json', 'as JSON, money in minor units')
    .description(
      'List what solutions are needed, compared, tried, decided and reviewed. Exit code 1: something is due.',
    )
    .addHelpText('after', '\nExamples:\n  lanthorn adoptions\n  lanthorn adoptions 3 --json');
  withConfigOptions(command).action(async (id: number | undefined, { json, ...flags }: Options) => {
    if (id !== undefined) {
      const one = await desk.adoption(id, flagsOf(flags));
      return print(json ? JSON.stringify(one, undefined, 2) : inFull(one));
    }
    const all = await desk.adoptions(flagsOf(flags));
    print(json ? JSON.stringify(all, undefined, 2) : asText(all));
    end(all.some(({ due }) => due.some(({ isOverdue }) => isOverdue)) ? 1 : 0);
  });
}

function idOf(text: string): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give its number from the list.');
}

const HEADINGS = ['Id', 'State', 'Since', 'Decision', 'Need', 'Candidates'];

function asText(all: readonly AdoptionReport[]): string {
  if (all.length === 0) return 'No need is written down yet. Write one on the page Adoption.';
  const rows = all.map(({ id, state, since, verdict, chosen, title, candidates }) => [
    id,
    state,
    since.slice(0, 10),
    verdict === undefined ? '-' : [verdict, chosen].filter(Boolean).join(' '),
    title,
    candidates.join(', ') || '-',
  ]);
  const due = all.flatMap((one) => one.due.map(({ sentence }) => `Due: ${sentence}`));
  return [textTable(HEADINGS, rows), ...due].join('\n');
}

function inFull({
  title,
  need,
  state,
  candidates,
  comparison,
  costs,
  decision,
}: AdoptionInFull): string {
  const blocks = candidates.map((candidate) => blockOf(candidate, comparison));
  const money = costs.options.map(({ name, sentence }) => `  ${name}: ${sentence}`);
  return [
    `${title} (${state})\n${need}`,
    comparison.lead,
    ...blocks,
    ...(comparison.sensitivity.length === 0
      ? []
      : [
          `How far the order holds:\n${comparison.sensitivity.map((line) => `  ${line}`).join('\n')}`,
        ]),
    `Costs over three years:\n${money.join('\n')}`,
    ...(decision === undefined ? [] : [`Decided by ${decision.decidedBy}: ${decision.reason}`]),
  ].join('\n\n');
}

function blockOf(
  { id, name, leftOut, fit }: AdoptionInFull['candidates'][number],
  { ranked }: AdoptionInFull['comparison'],
): string {
  if (leftOut !== undefined) return `${name}: left out, ${leftOut}`;
  const place = ranked.find(({ candidateId }) => candidateId === id);
  const points = (share: number) => Math.round(share * 100);
  const range =
    place === undefined
      ? 'no place, a must-have is missed'
      : `place ${place.place}, ${points(place.lowest)} to ${points(place.highest)} of 100`;
  const musts = fit.mustHaves.map((must) =>
    `  ${must.answer.replaceAll('-', ' ')}: ${must.title}. ${must.evidence}`.trimEnd(),
  );
  return [`${name}: ${range}`, ...musts].join('\n');
}
