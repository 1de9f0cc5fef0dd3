// SPDX-License-Identifier: Apache-2.0
import type { Purl } from '#model';

/** Several packages of Julia may share a name; the uuid tells them apart. */
export function juliaPurl(name: string, uuid: string, version?: string): Purl {
  return { type: 'julia', name, version, qualifiers: { uuid } };
}
