// SPDX-License-Identifier: Apache-2.0
import { normaliseDeclared } from '#engines/licensing';
import type { Project } from '#model';
import { joinLicenses } from './join-licenses.ts';
import { isNotice } from './looks-like-license.ts';
import type { ComponentObservation, ObservedLicenseFile } from './observation.ts';

type OwnLicense = Pick<ComponentObservation, 'license' | 'licenseSource'>;

/**
 * The licence of the repository itself.
 *
 * What a manifest at its root declares goes before the licence files beside it: a text cannot say "or later", nor
 * that one may choose between two texts. Manifests that disagree are passed over; several texts hold together.
 */
export function ownLicense(
  projects: readonly Project[],
  files: readonly ObservedLicenseFile[],
): OwnLicense {
  return licenseInManifests(projects) ?? fromFiles(files) ?? {};
}

/** Whether a file of this path can tell the licence of the repository. */
export function tellsOwnLicense(path: string): boolean {
  return isAtRoot(path) && !isNotice(path);
}

/** What the manifests at the root declare, where they agree. */
export function licenseInManifests(projects: readonly Project[]): OwnLicense | undefined {
  const declared = projects.flatMap(({ id, declaredLicense, evidence }) => {
    if (!isAtRoot(evidence.path) || declaredLicense === undefined) return [];
    // "npm:package.json"
    const ecosystem = id.slice(0, id.indexOf(':'));
    const license = normaliseDeclared(declaredLicense, ecosystem).expression;
    return license === undefined ? [] : [{ license, source: `${evidence.path}:${evidence.line}` }];
  });
  const [first] = declared;
  if (first === undefined || declared.some(({ license }) => license !== first.license)) {
    return undefined;
  }
  return { license: first.license, licenseSource: first.source };
}

function fromFiles(files: readonly ObservedLicenseFile[]): OwnLicense | undefined {
  const texts = files.filter(({ path }) => tellsOwnLicense(path));
  const found = texts.flatMap(({ path, license }) =>
    license === undefined ? [] : [{ path, license }],
  );
  if (found.length === 0) return undefined;
  return {
    license: joinLicenses(found.map(({ license }) => license)),
    licenseSource: found.map(({ path }) => path).join(', '),
  };
}

function isAtRoot(path: string): boolean {
  return !path.includes('/');
}
