// SPDX-License-Identifier: Apache-2.0

/** A licence of the list and one of its texts, before they become numbers. */
export interface LicenseSource {
  readonly id: string;
  readonly text: string;
}
