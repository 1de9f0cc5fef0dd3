// SPDX-License-Identifier: Apache-2.0
import {
  type FailedTry,
  licensesToldOf,
  type PackageStanding,
  type PackageVersions,
  type UpstreamRecord,
} from '#facts/upstreams';
import type { Principal } from '#model';
import type { Office } from '../office.ts';

/** What is known of packages: in the database, or in a file. */
export interface UpstreamCache {
  /** By purl; a package that was never asked about is not in the map. */
  standing(packages: readonly PackageVersions[]): Promise<ReadonlyMap<string, PackageStanding>>;
  /** Keeps what came of asking. Result: how many of the components of these purls were told a licence. */
  keep(news: UpstreamNews): Promise<number>;
}

export interface UpstreamNews {
  readonly records: readonly UpstreamRecord[];
  readonly tries: readonly FailedTry[];
  /** Purls of the components whose packages were asked for. */
  readonly purls: readonly string[];
}

/** The office's own; licences go into the chain of the components in the same transaction. */
export function officeCache(office: Office, principal: Principal): UpstreamCache {
  return {
    standing: (packages) => office.upstreams.standing(principal, packages),
    keep({ records, tries, purls }) {
      const licenses = records.flatMap((record) => licensesToldOf(record, purls));
      const what = {
        action: 'upstreams/fetch',
        subject: 'packages',
        detail: { packages: records.length + tries.length, licenses: licenses.length },
      };
      return office.storage.write(principal, what, async (tx) => {
        await office.upstreams.keep(tx, records);
        await office.upstreams.keepTries(tx, tries);
        return office.components.recordRegistryLicenses(tx, licenses);
      });
    },
  };
}
