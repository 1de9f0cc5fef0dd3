// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { licenseOfText } from './covered-files.ts';
import {
  isBrokenExpression,
  isDeprecated,
  isGoodLicense,
  namedLicenses,
} from './named-licenses.ts';
import type { ReuseProject } from './reuse-project.ts';
import { type Said, type SaidOfFile, saidOfFiles } from './said-of-files.ts';

/** How a project stands to REUSE 3.3. Lists are in the order of paths or ids. */
export interface ReuseReport {
  readonly compliant: boolean;
  /** Files that have to say their licence. */
  readonly files: number;
  readonly withLicense: number;
  readonly withCopyright: number;
  readonly withoutLicense: readonly string[];
  readonly withoutCopyright: readonly string[];
  /** Licences that files name, with how many name each. */
  readonly licenses: readonly LicenseUse[];
  /** Named, and no text of it in LICENSES/. */
  readonly missingTexts: readonly LicenseUse[];
  /** Texts in LICENSES/ that no file names. */
  readonly unusedTexts: readonly LicenseText[];
  /** Neither on the SPDX list nor a LicenseRef of the project's own. */
  readonly badLicenses: readonly LicenseUse[];
  readonly deprecatedLicenses: readonly LicenseUse[];
  readonly textsWithoutExtension: readonly LicenseText[];
  /** Expressions whose ids are good and whose words are not: "MIT and/or ISC". */
  readonly badExpressions: readonly Said[];
  /** A REUSE.toml or dep5 that cannot be read. */
  readonly problems: readonly Problem[];
}

export interface LicenseUse {
  readonly license: string;
  readonly files: number;
  /** The first file that names it. */
  readonly path: string;
}

export interface LicenseText {
  readonly license: string;
  readonly path: string;
}

/** Judges a project by REUSE 3.3: what lacks licence or holder, and which texts in LICENSES/ are missing or too many. */
export function reportReuse(project: ReuseProject): ReuseReport {
  const { said, problems } = saidOfFiles(project);
  const uses = usesOf(said);
  const texts = project.files.flatMap(({ path }) => {
    const license = licenseOfText(path);
    return license === undefined || path.endsWith('.license') ? [] : [{ license, path }];
  });
  const withText = new Set(texts.map(({ license }) => license));
  const used = new Set(uses.map(({ license }) => license));
  const found = {
    withoutLicense: lacking(said, 'licenses'),
    withoutCopyright: lacking(said, 'copyrights'),
    missingTexts: uses.filter(({ license }) => isGoodLicense(license) && !withText.has(license)),
    unusedTexts: texts.filter(({ license }) => !used.has(license) && !used.has(`${license}+`)),
    badLicenses: uses.filter(({ license }) => !isGoodLicense(license)),
    deprecatedLicenses: uses.filter(({ license }) => isDeprecated(license)),
    textsWithoutExtension: texts.filter(({ path, license }) => path.endsWith(`/${license}`)),
    badExpressions: said.flatMap(({ licenses }) =>
      licenses.filter(({ text }) => isBrokenExpression(text)),
    ),
    problems,
  };
  return {
    compliant: Object.values(found).every((list) => list.length === 0),
    files: said.length,
    withLicense: said.length - found.withoutLicense.length,
    withCopyright: said.length - found.withoutCopyright.length,
    licenses: uses,
    ...found,
  };
}

function lacking(said: readonly SaidOfFile[], kind: 'licenses' | 'copyrights'): readonly string[] {
  return said.flatMap((file) => (file[kind].length === 0 ? [file.path] : []));
}

function usesOf(said: readonly SaidOfFile[]): readonly LicenseUse[] {
  const uses = new Map<string, LicenseUse>();
  for (const { path, licenses } of said) {
    for (const license of new Set(licenses.flatMap(({ text }) => namedLicenses(text)))) {
      const known = uses.get(license);
      uses.set(license, { license, path: known?.path ?? path, files: (known?.files ?? 0) + 1 });
    }
  }
  return [...uses.values()].sort((a, b) => (a.license < b.license ? -1 : 1));
}
