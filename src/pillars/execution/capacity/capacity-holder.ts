// SPDX-License-Identifier: Apache-2.0

/** Somebody with hours, as a row of the table. */
export interface CapacityHolder {
  /** `resource:3`. */
  readonly key: string;
  readonly resourceId?: number | undefined;
  readonly name: string;
  readonly kind: 'person' | 'team' | 'partner';
  readonly unit: string;
}
