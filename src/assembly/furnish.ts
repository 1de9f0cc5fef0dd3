// SPDX-License-Identifier: Apache-2.0
import type { Principal } from '#model';
import type { Office } from './office.ts';

/** Gives a new organisation what it begins with: a policy, KPIs, a strategy bound to them. Nothing that is there is changed. */
export async function furnish(office: Office, principal: Principal): Promise<void> {
  const at = office.clock.now();
  await office.compliance.ensurePolicy(principal, at);
  const idByKey = await office.measurement.ensureKpis(principal, [], at);
  await office.strategy.ensureStarterStrategy(principal, idByKey, at);
}
