// SPDX-License-Identifier: Apache-2.0
import type { Principal, Reading } from '#model';

/** Where the values of bound key results come from. */
export interface KpiReadings {
  /** All readings by KPI, oldest first, one for each moment. A KPI without any may be left out. */
  readings(
    principal: Principal,
    kpiIds: readonly number[],
  ): Promise<ReadonlyMap<number, readonly Reading[]>>;
}
