// SPDX-License-Identifier: Apache-2.0
import type { Standing } from './standing.ts';
import type { UsedComponent } from './used-components.ts';

/** A component in use and what the policy says of it. */
export interface JudgedUse {
  readonly component: UsedComponent;
  readonly standing: Standing;
}
