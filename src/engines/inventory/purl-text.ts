// SPDX-License-Identifier: Apache-2.0
import { formatPurl, type Purl, Refusal } from '#model';

/** The canonical text of a purl; `undefined` where the parts cannot stand together. */
export function purlText(purl: Purl): string | undefined {
  try {
    return formatPurl(purl);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
