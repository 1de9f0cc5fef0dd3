// SPDX-License-Identifier: Apache-2.0
import type { Problem } from '#model';
import { filedCurationsAt } from './curation-files.ts';
import type { LicenseOf } from './inventory-of.ts';
import type { Sight } from './look-at-repositories.ts';
import { observedLicense } from './observed-license.ts';

/** Licences by files of decisions. */
export interface DecidedLicenses {
  licensesIn(sight: Sight, products: readonly string[]): LicenseOf;
  readonly problems: readonly Problem[];
}

/** The decisions at a path: a file, or a folder of such files. */
export async function decidedLicenses(path: string): Promise<DecidedLicenses> {
  const curations = await filedCurationsAt(path);
  return {
    problems: curations.problems,
    licensesIn({ found, inventory }, products) {
      const licenseBy = curations.at(found.name, products);
      return (usages) =>
        observedLicense(usages, inventory?.texts?.get(usages[0]?.purl ?? ''), licenseBy);
    },
  };
}
