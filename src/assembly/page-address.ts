// SPDX-License-Identifier: Apache-2.0
import type { Office } from './office.ts';

/** The address of a page or file for who reads it elsewhere; `undefined` where nobody said under which name we are reached. */
export function pageAddress({ publicUrl }: Pick<Office, 'publicUrl'>, path: string) {
  return publicUrl && publicUrl.href.replace(/\/+$/, '') + path;
}
