// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';
import { partsOfRepository } from '../../repository-purl.ts';

/** Packages of a registry are called "scope.name" and have no address. */
export function swiftPurl(
  name: string,
  location: string | undefined,
  version: string | undefined,
): Purl {
  const parts = location === undefined ? undefined : partsOfRepository(location);
  if (parts === undefined) {
    const [scope = name, plain = name] = name.split('.', 2);
    return { type: 'swift', namespace: scope, name: plain, version };
  }
  const namespace = [parts.host, parts.folders].filter((part) => part !== '').join('/');
  return { type: 'swift', namespace, name: parts.name, version };
}
