// SPDX-License-Identifier: Apache-2.0
import type { Command } from 'commander';
import { fileText } from './file-text.ts';
import { addImport } from './forge-import.ts';
import type { ForgeRead, ForgeReport } from './forges-desk.ts';
import { textTable } from './text-table.ts';
import { flagsOf, withConfigOptions } from './up.ts';
import type { Workplace } from './workplace.ts';

type Given = Record<string, unknown>;

export function addForge(program: Command, workplace: Workplace): void {
  const forge = program
    .command('forge')
    .description('Issues, change requests and releases from GitHub, GitLab and Gitea.')
    .addHelpText('after', HELP);
  addList(forge, workplace);
  addAdd(forge, workplace);
  addConnect(forge, workplace);
  addRead(forge, workplace);
  addImport(forge, workplace);
  addRemovals(forge, workplace);
  addWebhook(forge, workplace);
}

const HELP = `
Nothing is asked of a forge before a repository is connected. Tokens are read from a file, sealed before they are stored,
and never shown.

Examples:
  lanthorn forge list
  lanthorn forge add github.com --token-file ~/.github-token
  lanthorn forge add https://git.example.com --kind gitea --token-file token
  lanthorn forge connect                     (all whose remote is on a known forge)
  lanthorn forge connect lamp --forge https://git.example.com --path tools/lamp
  lanthorn forge read
  lanthorn forge import lamp lamp-devel.mbox --name lamp-devel@lists.example.org`;

function addList(forge: Command, { desk, print }: Workplace): void {
  const command = forge
    .command('list')
    .option('--json', 'as JSON')
    .description('Which repositories are connected, what was read, and what could be connected.');
  withConfigOptions(command).action(async ({ json, ...given }: Given) => {
    const { forges, offers } = await desk.forges(flagsOf(given));
    if (json) return print(JSON.stringify({ forges, offers }, undefined, 2));
    print(forges.length === 0 ? 'No forge yet.' : forges.map(asText).join('\n\n'));
    if (offers.length > 0)
      print(`\nCould be connected with "lanthorn forge connect": ${offers.length}`);
    for (const { repository, address, path } of offers)
      print(`  ${repository}  ${address}/${path}`);
  });
}

function asText({ address, hasToken, connections }: ForgeReport): string {
  const heading = `${address} (${hasToken ? 'with a token' : 'without a token'})`;
  if (connections.length === 0) return `${heading}\n  no repository connected`;
  const rows = connections.map((one) => [
    one.repository,
    one.path,
    one.issues,
    one.changeRequests,
    one.events,
    one.releases,
    one.readAt ?? 'not yet to its end',
  ]);
  const headings = ['Repository', 'Path', 'Issues', 'Changes', 'Events', 'Releases', 'Read'];
  const problems = connections.flatMap((one) =>
    one.problems.map(({ message }) => `  ${one.repository}: ${message}`),
  );
  return [heading, textTable(headings, rows), ...problems].join('\n');
}

function addAdd(forge: Command, { desk, print }: Workplace): void {
  const command = forge
    .command('add')
    .argument('<address>', 'where people read it: github.com, https://git.example.com')
    .option(
      '--kind <kind>',
      'github, gitlab, gitea, or git for a server without issues; told by the address of the public ones',
    )
    .option('--username <name>', 'beside the token, for git; forges take any')
    .option('--token-file <file>', 'file with the token')
    .description('Add a forge, or give one another token.');
  withConfigOptions(command).action(async (address: string, given: Given) => {
    const { kind, username, tokenFile, ...flags } = given;
    const token = typeof tokenFile === 'string' ? await fileText(tokenFile) : undefined;
    const wish = { address, kind: textIn(kind), username: textIn(username), token };
    const added = await desk.addForge(wish, flagsOf(flags));
    print(`${added.address} (${added.kind}) may be asked${token ? ', with the token' : ''}.`);
  });
}

function addConnect(forge: Command, { desk, print }: Workplace): void {
  const command = forge
    .command('connect')
    .argument('[repository]', 'name or number; left out: all that are offered')
    .option('--forge <address>', 'where it is, if its remote does not tell')
    .option('--path <path>', 'owner/name there, if its remote does not tell')
    .description('Connect repositories to their place on a forge.');
  withConfigOptions(command).action(async (repository: string | undefined, given: Given) => {
    const { forge: address, path, ...flags } = given;
    const wish = { repository, address: textIn(address), path: textIn(path) };
    const made = await desk.connectForge(wish, flagsOf(flags));
    for (const one of made) print(`${one.repository}: ${one.address}/${one.path}`);
    if (made.length === 0) print('No remote of a repository is on a known forge.');
    else print('Read them with "lanthorn forge read"; a running server does it within a minute.');
  });
}

function addRead(forge: Command, { desk, screen, print, signal, end }: Workplace): void {
  const command = forge
    .command('read')
    .argument('[repository...]', 'names or numbers; left out: all that are connected')
    .option('--json', 'as JSON')
    .description('Read what is new. Stop it when you like: the next time goes on from there.');
  withConfigOptions(command).action(async (repositories: string[], { json, ...given }: Given) => {
    const wish = { repositories, signal, onStep: screen.show };
    const read = await desk.readForges(wish, flagsOf(given));
    screen.show('');
    if (json) print(JSON.stringify(read, undefined, 2));
    else if (read.length === 0) print('No repository is connected: "lanthorn forge connect".');
    else print(read.map(readText).join('\n'));
    end(read.some(({ stopped, problems }) => stopped || problems.length > 0) ? 1 : 0);
  });
}

function readText({ repository, items, events, problems, stopped }: ForgeRead): string {
  const news = `${repository}: ${items} items and ${events} events new or changed.`;
  return [stopped === undefined ? news : `${repository}: ${stopped}`, ...problems].join('\n  ');
}

function addRemovals(forge: Command, { desk, print }: Workplace): void {
  const disconnect = forge
    .command('disconnect')
    .argument('<repository>', 'name or number')
    .description('Take a connection back, and what was read with it.');
  withConfigOptions(disconnect).action(async (repository: string, given: Given) => {
    print(`${await desk.disconnectForge(repository, flagsOf(given))} is connected no more.`);
  });
  const remove = forge
    .command('remove')
    .argument('<address>', 'of a forge to which nothing is connected')
    .description('Remove a forge and its token.');
  withConfigOptions(remove).action(async (address: string, given: Given) => {
    await desk.removeForge(address, flagsOf(given));
    print('Removed.');
  });
}

function addWebhook(forge: Command, { desk, print }: Workplace): void {
  const command = forge
    .command('webhook-secret')
    .argument('<address>', 'of the forge')
    .description('Make a new secret for the webhooks of a forge. It is shown this once.');
  withConfigOptions(command).action(async (address: string, given: Given) => {
    const made = await desk.makeWebhookSecret(address, flagsOf(given));
    const where =
      made.address === undefined
        ? `Path: ${made.path}  (behind the address of this server)`
        : `Address: ${made.address}`;
    print(`${where}\nSecret: ${made.secret}`);
  });
}

function textIn(given: unknown): string | undefined {
  return typeof given === 'string' ? given : undefined;
}
