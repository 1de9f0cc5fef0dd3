// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import type { FetchedRemote, RemoteReport } from './remotes-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

type Given = Record<string, unknown>;

export function addRemote(program: Command, workplace: Workplace): void {
  const remote = program
    .command('remote')
    .description('Repositories that are cloned by their address and fetched every day.')
    .addHelpText('after', HELP);
  addAdd(remote, workplace);
  addList(remote, workplace);
  addFetch(remote, workplace);
  addRemove(remote, workplace);
}

const HELP = `
Nobody is ever asked for a password: the token of the forge is used ("lanthorn forge add"), and nothing is sent where none is needed.

Examples:
  lanthorn remote add https://github.com/ada/lamp https://github.com/ada/wick
  lanthorn remote add --upstream https://github.com/expressjs/express
  lanthorn forge add https://git.example.com --kind git --username office --token-file token
  lanthorn remote fetch lamp
  lanthorn remote list`;

function addAdd(remote: Command, { desk, print }: Workplace): void {
  const command = remote
    .command('add')
    .argument('<address...>', 'where they are cloned from')
    .option('--upstream', 'projects of others: measured, and nothing in them counts as ours')
    .description('Have repositories cloned.');
  withConfigOptions(command).action(async (addresses: string[], given: Given) => {
    const { upstream, ...flags } = given;
    const wish = { addresses, isUpstream: upstream === true };
    const added = await desk.addRemotes(wish, flagsOf(flags));
    for (const { address, name, isNew } of added)
      print(isNew ? `${name}: ${address}` : `${name}: there is a clone of ${address} already.`);
    if (added.some(({ isNew }) => isNew))
      print(
        'Clone them with "lanthorn remote fetch"; a running server does it within a minute, and reads them.',
      );
  });
}

function addList(remote: Command, { desk, print }: Workplace): void {
  const command = remote
    .command('list')
    .option('--json', 'as JSON')
    .description('Which repositories are fetched, from where, and how that went.');
  withConfigOptions(command).action(async ({ json, ...given }: Given) => {
    const remotes = await desk.remotes(flagsOf(given));
    if (json) return print(JSON.stringify(remotes, undefined, 2));
    print(remotes.length === 0 ? 'No repository is fetched by its address.' : tableOf(remotes));
  });
}

function tableOf(remotes: readonly RemoteReport[]): string {
  const rows = remotes.map(({ repository, address, fetchedAt, problem }) => [
    repository,
    address,
    fetchedAt ?? 'not yet',
    problem?.message ?? '',
  ]);
  return textTable(['Repository', 'From', 'Fetched', 'Problem'], rows);
}

function addFetch(remote: Command, { desk, screen, print, signal, end }: Workplace): void {
  const command = remote
    .command('fetch')
    .argument('[repository...]', 'names or numbers; left out: all')
    .option('--json', 'as JSON')
    .description('Fetch what is new. Stop it when you like: the next time goes on from there.');
  withConfigOptions(command).action(async (repositories: string[], { json, ...given }: Given) => {
    const wish = { repositories, signal, onStep: screen.show };
    const fetched = await desk.fetchRemotes(wish, flagsOf(given));
    screen.show('');
    if (json) print(JSON.stringify(fetched, undefined, 2));
    else if (fetched.length === 0) print('There is nothing to fetch: "lanthorn remote add".');
    else print(fetched.map(fetchedText).join('\n'));
    end(fetched.some(({ problem }) => problem !== undefined) ? 1 : 0);
  });
}

function fetchedText({ repository, problem }: FetchedRemote): string {
  return `${repository}: ${problem ?? 'as it is there; a running server, or "lanthorn worker", reads it.'}`;
}

function addRemove(remote: Command, { desk, print }: Workplace): void {
  const command = remote
    .command('remove')
    .argument('<repository>', 'name or number')
    .description('Fetch it no more; what was fetched stays.');
  withConfigOptions(command).action(async (repository: string, given: Given) => {
    print(`${await desk.removeRemote(repository, flagsOf(given))} is fetched no more.`);
  });
}
