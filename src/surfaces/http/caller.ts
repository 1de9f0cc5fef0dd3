// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';

/** The signed-in account behind a request, in its organisation. */
export interface Caller extends Principal {
  readonly accountId: number;
  readonly name: string;
  readonly organisationName: string;
  /** Whose first screen they chose. */
  readonly homeRole?: string | undefined;
}
