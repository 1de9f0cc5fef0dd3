// SPDX-License-Identifier: Apache-2.0
import { formatPurl, parsePurl } from '#model';

/** The package of a component: its purl without version, qualifiers and subpath. `undefined` where the text is no purl. */
export function packagePurl(purl: string): string | undefined {
  const parts = parsePurl(purl);
  if (parts === undefined) return undefined;
  const { type, namespace, name } = parts;
  // A type may want qualifiers; such packages are on no registry that we ask.
  try {
    return formatPurl({ type, namespace, name });
  } catch {
    return undefined;
  }
}
