// SPDX-License-Identifier: Apache-2.0
import path from 'node:path';
import { readNuspec } from '../../upstream/nuspec.ts';
import { readContained } from '../contained-files.ts';
import type { InstalledPackage, WantedPackage } from '../installed-package.ts';

const MAX_NUSPEC_BYTES = 1 << 20;

/** The wanted packages in NuGet's folder of global packages. */
export async function* readNugetPackages(
  root: string,
  _names: ReadonlySet<string>,
  wanted: readonly WantedPackage[],
): AsyncGenerator<InstalledPackage> {
  for (const { name, version } of wanted) {
    if (version === undefined || ![name, version].every(isPartOfPath)) continue;
    const id = name.toLowerCase();
    const folder = path.join(root, id, normalisedVersion(version));
    const file = path.join(folder, `${id}.nuspec`);
    const found = readNuspec((await readContained(root, file, MAX_NUSPEC_BYTES)) ?? '');
    const isWanted =
      found?.id?.toLowerCase() === id &&
      normalisedVersion(found.version ?? '') === normalisedVersion(version);
    if (isWanted) yield { name, version, license: found.license, file, folders: [folder] };
  }
}

function isPartOfPath(text: string): boolean {
  return /^(?!\.)[\w.+-]+$/.test(text);
}

// "1.0" and "1.0.0.0" are "1.0.0"; what follows "+" is only said about the build.
function normalisedVersion(version: string): string {
  const [numbers = '', ...label] = version.toLowerCase().replace(/\+.*/, '').split('-');
  const [major = '0', minor = '0', patch = '0', revision = '0'] = numbers
    .split('.')
    .map((part) => part.replace(/^0+(?=\d)/, ''));
  const plain = [major, minor, patch, ...(revision === '0' ? [] : [revision])].join('.');
  return [plain, ...label].join('-');
}
