// SPDX-License-Identifier: Apache-2.0
import { expect, it } from 'vitest';
import type { Project } from '#model';
import type { ObservedLicenseFile } from './observation.ts';
import { ownLicense } from './own-license.ts';

const project = (declaredLicense: string, path = 'package.json'): Project => ({
  id: `npm:${path}`,
  name: path,
  declaredLicense,
  evidence: { path, line: 3 },
});
const file = (path: string, license?: string): ObservedLicenseFile => ({
  path,
  license,
  origin: 'own',
  kind: 'exact',
  score: 1,
});

it('believes the manifest at the root before the text beside it, which cannot say "or later"', () => {
  const own = ownLicense([project('GPL-2.0-or-later')], [file('LICENSE', 'GPL-2.0-only')]);

  expect(own).toEqual({ license: 'GPL-2.0-or-later', licenseSource: 'package.json:3' });
});

it('asks the text where the manifest points to it', () => {
  const own = ownLicense([project('SEE LICENSE IN LICENSE')], [file('LICENSE', 'ISC')]);

  expect(own).toEqual({ license: 'ISC', licenseSource: 'LICENSE' });
});

it('takes several texts together, because none of them says that one may choose', () => {
  const own = ownLicense([], [file('LICENSE-MIT', 'MIT'), file('LICENSE-DOC', 'ISC OR 0BSD')]);

  expect(own).toEqual({
    license: 'MIT AND (ISC OR 0BSD)',
    licenseSource: 'LICENSE-MIT, LICENSE-DOC',
  });
});

it('takes two copies of one text for one', () => {
  const own = ownLicense([], [file('LICENSE', 'MIT'), file('COPYING', 'MIT')]);

  expect(own.license).toBe('MIT');
});

it('asks the texts when the manifests at the root disagree', () => {
  const manifests = [project('MIT'), project('ISC', 'pyproject.toml')];

  expect(ownLicense(manifests, [file('LICENSE', 'MIT')]).licenseSource).toBe('LICENSE');
});

it('passes over notices, texts it does not know, and what is not at the root', () => {
  const files = [file('NOTICE', 'Apache-2.0'), file('LICENSE'), file('docs/LICENSE', 'MIT')];

  expect(ownLicense([project('MIT', 'web/package.json')], files)).toEqual({});
});
