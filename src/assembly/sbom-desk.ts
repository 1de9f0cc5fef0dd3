// SPDX-License-Identifier: Apache-2.0
import { checkProfile } from '#engines/sbom';
import type { ProfileDesk } from '#surfaces/cli';

/** What the command line asks about bills of materials beyond reading and writing them. */
export function sbomDesk(): ProfileDesk {
  return { checkProfile };
}
