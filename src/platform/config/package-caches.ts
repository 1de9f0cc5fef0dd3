// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';

/** A folder in which the tools of an ecosystem keep packages for all the projects of a machine. */
export interface PackageCache {
  readonly ecosystem: string;
  readonly folder: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where each tool keeps its packages unless told otherwise; `undefined` where that is not known. */
const USUAL: Readonly<Record<string, (environment: Environment) => string | undefined>> = {
  maven: (environment) => below(homeOf(environment), '.m2', 'repository'),
  golang: ({ GOMODCACHE, GOPATH, ...environment }) =>
    GOMODCACHE ||
    below(GOPATH?.split(path.delimiter)[0] || below(homeOf(environment), 'go'), 'pkg', 'mod'),
  cargo: ({ CARGO_HOME, ...environment }) =>
    below(CARGO_HOME || below(homeOf(environment), '.cargo'), 'registry'),
  nuget: ({ NUGET_PACKAGES, ...environment }) =>
    NUGET_PACKAGES || below(homeOf(environment), '.nuget', 'packages'),
  gem: ({ GEM_HOME }) => GEM_HOME || undefined,
};

const ONE = /^(?<ecosystem>[a-z]+)=(?<folder>[^,]*[^,\s][^,]*)$/;

/** `none`, or a list like `maven=/srv/m2,golang=/srv/go/pkg/mod`. */
export function isPackageCaches(text: string): boolean {
  return text.trim() === 'none' || text.split(',').every((one) => parsed(one) !== undefined);
}

/** The caches that were named, else the usual ones of the person who started the program. */
export function packageCachesIn(
  text: string | undefined,
  environment: Environment,
  workingFolder: string,
): readonly PackageCache[] {
  if (text !== undefined) {
    return text.split(',').flatMap((one) => {
      const found = parsed(one);
      return found ? { ...found, folder: path.resolve(workingFolder, found.folder) } : [];
    });
  }
  return Object.entries(USUAL).flatMap(([ecosystem, place]) => {
    const folder = place(environment);
    return folder !== undefined && path.isAbsolute(folder) ? { ecosystem, folder } : [];
  });
}

function parsed(one: string): PackageCache | undefined {
  const { ecosystem, folder } = ONE.exec(one.trim())?.groups ?? {};
  if (ecosystem === undefined || folder === undefined) return undefined;
  return Object.hasOwn(USUAL, ecosystem) ? { ecosystem, folder } : undefined;
}

function homeOf({ HOME, USERPROFILE }: Environment): string | undefined {
  return HOME || USERPROFILE || undefined;
}

function below(folder: string | undefined, ...names: readonly string[]): string | undefined {
  return folder === undefined ? undefined : path.join(folder, ...names);
}
