// SPDX-License-Identifier: Apache-2.0
// Which of two versions comes first, in each ecosystem? An order is an object that describes itself and makes sort keys.
// Knows no package and no advisory. A new order is a file here and a line in the list; orders.test.ts holds all to the laws.
// Begin with version-order.ts (what an order says of itself) and sort-key.ts (what keys are made of).
export { compareKeys, compareVersions, familyOf, orderOf, sortKeyOf } from './compare-versions.ts';
export type { VersionOrder } from './version-order.ts';
export { VERSION_ORDERS } from './version-orders.ts';
