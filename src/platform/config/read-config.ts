// SPDX-License-Identifier: Apache-2.0
import { resolve } from 'node:path';
import { Refusal } from '#model';
import { defaultClonesFolder } from './clones-folder.ts';
import { type Option, type OptionKey, options } from './options.ts';
import { isPackageCaches, type PackageCache, packageCachesIn } from './package-caches.ts';

/** What was set, checked. Passed down as values; nobody else reads the environment. */
export interface Config {
  readonly host: string;
  readonly port: number | undefined;
  readonly publicUrl: URL | undefined;
  readonly dataFolder: string | undefined;
  readonly databaseUrl: string | undefined;
  /** File with the key that seals secrets. */
  readonly secretKey: string | undefined;
  /** Where repositories are cloned to. */
  readonly clonesFolder: string;
  readonly watchFolder: string | undefined;
  readonly organisation: string;
  readonly concurrency: number;
  /** Package registries that may be asked; none: no network. */
  readonly registries: readonly RegistrySetting[];
  /** Hosts at private addresses that digests may be sent to. */
  readonly webhookHosts: readonly string[];
  /** Folders of package managers that are read for licences. */
  readonly packageCaches: readonly PackageCache[];
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** A registry by its id, at its public address or at the one given. */
export interface RegistrySetting {
  readonly id: string;
  readonly address?: URL | undefined;
}

type Given = Readonly<Partial<Record<OptionKey, string>>>;

/** Flags win over the environment, which wins over the defaults. Relative folders are taken from `workingFolder`. */
export function readConfig(
  flags: Given,
  environment: Readonly<Record<string, string | undefined>>,
  workingFolder: string,
): Config {
  const text = (key: OptionKey): string | undefined => {
    const option: Option | undefined = options.find((one) => one.key === key);
    const given = flags[key] ?? nonEmpty(environment[option?.environment ?? '']) ?? option?.default;
    if (option && given !== undefined) check(option, given);
    return given;
  };
  const folder = (key: OptionKey): string | undefined => {
    const given = text(key);
    return given === undefined ? undefined : resolve(workingFolder, given);
  };
  const place = { dataFolder: folder('dataFolder'), databaseUrl: text('databaseUrl') };
  return {
    ...place,
    host: text('host') ?? '127.0.0.1',
    port: numberOf(text('port')),
    publicUrl: urlOf(text('publicUrl')),
    secretKey: folder('secretKey'),
    clonesFolder: folder('clonesFolder') ?? defaultClonesFolder(place, workingFolder),
    watchFolder: folder('watchFolder'),
    organisation: text('organisation') ?? '',
    concurrency: numberOf(text('concurrency')) ?? 1,
    registries: registriesIn(text('registries')),
    webhookHosts: namesIn(text('webhookHosts')),
    packageCaches: packageCachesIn(text('packageCaches'), environment, workingFolder),
    logLevel: levelOf(text('logLevel')),
  };
}

function namesIn(list = ''): readonly string[] {
  const names = list.split(',').map((name) => name.trim().toLowerCase());
  return names.filter((name) => name !== '');
}

function check({ type, choices, flag, environment }: Option, given: string): void {
  const isRight = {
    text: given.trim() !== '',
    database: /^postgres(?:ql)?:\/\//.test(given) && URL.canParse(given),
    folder: given.trim() !== '',
    file: given.trim() !== '',
    port: /^\d{1,5}$/.test(given) && Number(given) <= 65_535,
    count: /^[1-9]\d{0,2}$/.test(given),
    choice: choices?.includes(given) ?? true,
    registries: given.split(',').every((one) => REGISTRY.test(one.trim())),
    caches: isPackageCaches(given),
  }[type];
  if (isRight) return;
  const wanted = {
    text: 'some text',
    database: 'an address like postgresql://user@host/database',
    folder: 'a folder',
    file: 'a file',
    port: 'a port from 0 to 65535',
    count: 'a number from 1 to 999',
    registries: 'names of registries like npm,pypi or npm=https://registry.example.com',
    caches: 'none, or ecosystems and folders like maven=/srv/m2/repository',
  };
  const expected = type === 'choice' ? `one of ${choices?.join(', ')}` : wanted[type];
  throw new Refusal(
    'invalid',
    'config/bad-value',
    `Reading ${flag.split(' ')[0]} (or ${environment}): expected ${expected}, found "${withoutPassword(given)}".`,
    'Correct the value, or leave it out for the default; "lanthorn up --help" lists all options.',
  );
}

// "mysql://office:secret@host/database": messages are read aloud, pasted and logged.
function withoutPassword(text: string): string {
  return text.replace(/(?<=:\/\/[^:@/]*:).*(?=@)/, '***');
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}

// "npm", "deps.dev=https://user:password@mirror.example.com/deps"
const REGISTRY = /^[a-z][a-z.]*(?:=https?:\/\/[^\s,]+)?$/;

function registriesIn(text: string | undefined): readonly RegistrySetting[] {
  return (text?.split(',') ?? []).map((one) => {
    const [id = '', ...rest] = one.trim().split('=');
    return rest.length === 0 ? { id } : { id, address: new URL(rest.join('=')) };
  });
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

function urlOf(text: string | undefined): URL | undefined {
  if (text === undefined) return undefined;
  if (URL.canParse(text)) return new URL(text);
  throw new Refusal(
    'invalid',
    'config/bad-value',
    `Reading --public-url (or LANTHORN_PUBLIC_URL): "${text}" is no address.`,
    'Give it whole, for example https://ospo.example.org.',
  );
}

function levelOf(text: string | undefined): Config['logLevel'] {
  return text === 'debug' || text === 'info' || text === 'error' ? text : 'warn';
}
