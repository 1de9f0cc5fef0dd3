// SPDX-License-Identifier: Apache-2.0

/** One thing that can be set. The flag, the environment variable, the guide and the validation all come from here. */
export interface Option {
  /** As in the config object. */
  readonly key: string;
  readonly flag: string;
  readonly environment: string;
  readonly type:
    | 'text'
    | 'database'
    | 'port'
    | 'count'
    | 'folder'
    | 'file'
    | 'choice'
    | 'registries'
    | 'caches';
  readonly choices?: readonly string[];
  /** Absent: not set. */
  readonly default?: string;
  readonly sentence: string;
}

export const options = [
  {
    key: 'host',
    flag: '--host <address>',
    environment: 'LANTHORN_HOST',
    type: 'text',
    default: '127.0.0.1',
    sentence:
      'Address to listen on. Anything but this machine itself needs a sign-in that is set up.',
  },
  {
    key: 'port',
    flag: '--port <number>',
    environment: 'LANTHORN_PORT',
    type: 'port',
    sentence: 'Port to listen on. Left out: 4600, or another when that is taken.',
  },
  {
    key: 'publicUrl',
    flag: '--public-url <url>',
    environment: 'LANTHORN_PUBLIC_URL',
    type: 'text',
    sentence: 'Address under which people reach this server, when a proxy stands before it.',
  },
  {
    key: 'dataFolder',
    flag: '--data <folder>',
    environment: 'LANTHORN_DATA',
    type: 'folder',
    sentence:
      'Folder of the embedded database. Left out: one of its own for each folder that Lanthorn is started in.',
  },
  {
    key: 'databaseUrl',
    flag: '--database-url <url>',
    environment: 'DATABASE_URL',
    type: 'database',
    sentence: 'A PostgreSQL server, 15 or newer, instead of the embedded one.',
  },
  {
    key: 'secretKey',
    flag: '--secret-key <file>',
    environment: 'LANTHORN_SECRET_KEY',
    type: 'file',
    sentence:
      'File with the key that seals stored tokens; made when there is none. Every process of an installation needs the same one. Left out: beside the folder of --data, else with your own data.',
  },
  {
    key: 'clonesFolder',
    flag: '--clones <folder>',
    environment: 'LANTHORN_CLONES',
    type: 'folder',
    sentence:
      'Folder for the clones of repositories that are fetched by their address. Every process of an installation needs the same one. Left out: beside the folder of --data, else with your own data.',
  },
  {
    key: 'organisation',
    flag: '--organisation <name>',
    environment: 'LANTHORN_ORGANISATION',
    type: 'text',
    default: 'My organisation',
    sentence: 'Name of the first organisation, used when the database is new.',
  },
  {
    key: 'watchFolder',
    flag: '--watch <folder>',
    environment: 'LANTHORN_WATCH',
    type: 'folder',
    sentence:
      'Folder to watch for bills of materials: new and changed ones are imported while the server runs.',
  },
  {
    key: 'concurrency',
    flag: '--concurrency <number>',
    environment: 'LANTHORN_CONCURRENCY',
    type: 'count',
    default: '2',
    sentence: 'How many jobs this process works on at once.',
  },
  {
    key: 'registries',
    flag: '--registries <list>',
    environment: 'LANTHORN_REGISTRIES',
    type: 'registries',
    sentence:
      'Package registries that may be asked, as in `npm,pypi` or `npm=https://registry.example.com`; `all` for every public one. Left out: no network is used.',
  },
  {
    key: 'webhookHosts',
    flag: '--webhook-hosts <list>',
    environment: 'LANTHORN_WEBHOOK_HOSTS',
    type: 'text',
    sentence:
      'Hosts at private addresses that digests may be sent to, as in `chat.example.internal,10.0.0.7`. Left out: only public addresses.',
  },
  {
    key: 'packageCaches',
    flag: '--package-caches <list>',
    environment: 'LANTHORN_PACKAGE_CACHES',
    type: 'caches',
    sentence:
      'Folders in which package managers keep what they fetched, read for licences, as in `maven=/srv/m2/repository,golang=/srv/go/pkg/mod` (maven, golang, cargo, nuget, gem); `none` for none. Left out: where Maven, Go, Cargo and NuGet keep them for you.',
  },
  {
    key: 'logLevel',
    flag: '--log-level <level>',
    environment: 'LANTHORN_LOG_LEVEL',
    type: 'choice',
    choices: ['debug', 'info', 'warn', 'error'],
    default: 'warn',
    sentence: 'How much is logged to the terminal.',
  },
] as const satisfies readonly Option[];

export type OptionKey = (typeof options)[number]['key'];
