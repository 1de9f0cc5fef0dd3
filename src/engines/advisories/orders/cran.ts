// SPDX-License-Identifier: Apache-2.0
import { numbersKey } from './sort-key.ts';
import type { VersionOrder } from './version-order.ts';

/** Versions of R packages: numbers between dots or hyphens, "0.1-0" is "0.1.0" and "1.9" < "1.9.0". */
export const cran = {
  ecosystem: 'cran',
  alsoKnownAs: ['r'],
  sharedBy: ['bioconductor'],
  documentation: 'https://stat.ethz.ch/R-manual/R-devel/library/base/html/numeric_version.html',
  rising: ['0.01', '0.1-0', '0.1.1', '1.9', '1.9.0', '1.10'],
  sortKey: (version) =>
    /^\s*\d+(?:[.-]\d+)*\s*$/.test(version) ? numbersKey(version.trim().split(/[.-]/)) : undefined,
} satisfies VersionOrder;
